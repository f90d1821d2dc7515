import { launchFirefox } from '../browsers/launch-firefox.ts';
import { describePopupRows } from '../scenarios/popup-rows.ts';

describePopupRows(launchFirefox);

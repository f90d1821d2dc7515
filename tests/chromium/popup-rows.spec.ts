import { launchChromium } from '../browsers/launch-chromium.ts';
import { describePopupRows } from '../scenarios/popup-rows.ts';

describePopupRows(launchChromium);

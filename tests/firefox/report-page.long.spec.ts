import { launchFirefox } from '../browsers/launch-firefox.ts';
import { reportPage } from '../scenarios/report-page.ts';

reportPage(launchFirefox);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { followReports } from '../scenarios/follow-reports.ts';

followReports(launchChromium);

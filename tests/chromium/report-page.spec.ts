import { launchChromium } from '../browsers/launch-chromium.ts';
import { reportPage } from '../scenarios/report-page.ts';

reportPage(launchChromium);

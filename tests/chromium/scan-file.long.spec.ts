import { launchChromium } from '../browsers/launch-chromium.ts';
import { scanFiles } from '../scenarios/scan-file.ts';

scanFiles(launchChromium);

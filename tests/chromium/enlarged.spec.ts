import { launchChromium } from '../browsers/launch-chromium.ts';
import { enlargedPages } from '../scenarios/enlarged.ts';

enlargedPages(launchChromium);

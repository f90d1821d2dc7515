import { launchChromium } from '../browsers/launch-chromium.ts';
import { crowdedPages } from '../scenarios/crowded-pages.ts';

crowdedPages(launchChromium);

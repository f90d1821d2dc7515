import { launchChromium } from '../browsers/launch-chromium.ts';
import { skimmedPages } from '../scenarios/skimmed-pages.ts';

skimmedPages(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { pagesOfOthers } from '../scenarios/pages-of-others.ts';

pagesOfOthers(launchChromium);

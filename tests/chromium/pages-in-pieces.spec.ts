import { launchChromium } from '../browsers/launch-chromium.ts';
import { pagesInPieces } from '../scenarios/pages-in-pieces.ts';

pagesInPieces(launchChromium);

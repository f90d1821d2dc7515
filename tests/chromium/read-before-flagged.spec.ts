import { launchChromium } from '../browsers/launch-chromium.ts';
import { readBeforeFlagged } from '../scenarios/read-before-flagged.ts';

readBeforeFlagged(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { listsInForce } from '../scenarios/lists-in-force.ts';

listsInForce(launchChromium);

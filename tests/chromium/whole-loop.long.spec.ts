import { launchChromium } from '../browsers/launch-chromium.ts';
import { wholeLoop } from '../scenarios/whole-loop.ts';

wholeLoop(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { cardAcrossFrames } from '../scenarios/card-across-frames.ts';

cardAcrossFrames(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { stepThroughFrames } from '../scenarios/step-through-frames.ts';

stepThroughFrames(launchChromium);

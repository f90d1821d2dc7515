import { launchFirefox } from '../browsers/launch-firefox.ts';
import { stepThroughFrames } from '../scenarios/step-through-frames.ts';

stepThroughFrames(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { cardAcrossFrames } from '../scenarios/card-across-frames.ts';

cardAcrossFrames(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { wholeLoop } from '../scenarios/whole-loop.ts';

wholeLoop(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { findAgain } from '../scenarios/find-again.ts';

findAgain(launchFirefox);

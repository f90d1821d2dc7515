import { launchFirefox } from '../browsers/launch-firefox.ts';
import { setByPolicy } from '../scenarios/set-by-policy.ts';

setByPolicy(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { listsInForce } from '../scenarios/lists-in-force.ts';

listsInForce(launchFirefox);

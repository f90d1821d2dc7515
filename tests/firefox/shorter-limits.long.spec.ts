import { launchFirefox } from '../browsers/launch-firefox.ts';
import { chooseShorterLimits } from '../scenarios/shorter-limits.ts';

chooseShorterLimits(launchFirefox);

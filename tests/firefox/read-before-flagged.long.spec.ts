import { launchFirefox } from '../browsers/launch-firefox.ts';
import { readBeforeFlagged } from '../scenarios/read-before-flagged.ts';

readBeforeFlagged(launchFirefox);

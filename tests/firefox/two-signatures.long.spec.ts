import { launchFirefox } from '../browsers/launch-firefox.ts';
import { twoSignatures } from '../scenarios/two-signatures.ts';

twoSignatures(launchFirefox);

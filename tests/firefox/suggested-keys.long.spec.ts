import { launchFirefox } from '../browsers/launch-firefox.ts';
import { suggestedKeys } from '../scenarios/suggested-keys.ts';

suggestedKeys(launchFirefox);

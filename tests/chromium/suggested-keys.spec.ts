import { launchChromium } from '../browsers/launch-chromium.ts';
import { suggestedKeys } from '../scenarios/suggested-keys.ts';

suggestedKeys(launchChromium);

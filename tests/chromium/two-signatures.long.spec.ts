import { launchChromium } from '../browsers/launch-chromium.ts';
import { twoSignatures } from '../scenarios/two-signatures.ts';

twoSignatures(launchChromium);

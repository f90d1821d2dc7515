import { launchChromium } from '../browsers/launch-chromium.ts';
import { aftercare } from '../scenarios/aftercare.ts';

aftercare(launchChromium);

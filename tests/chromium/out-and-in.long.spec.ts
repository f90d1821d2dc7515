import { launchChromium } from '../browsers/launch-chromium.ts';
import { outAndIn } from '../scenarios/out-and-in.ts';

outAndIn(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { chooseShorterLimits } from '../scenarios/shorter-limits.ts';

chooseShorterLimits(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { patrol } from '../scenarios/patrol.ts';

patrol(launchChromium);

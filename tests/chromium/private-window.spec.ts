import { launchChromium } from '../browsers/launch-chromium.ts';
import { privateWindow } from '../scenarios/private-window.ts';

privateWindow('Chromium', launchChromium, true);

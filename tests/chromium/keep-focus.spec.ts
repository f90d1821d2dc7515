import { launchChromium } from '../browsers/launch-chromium.ts';
import { keepFocus } from '../scenarios/keep-focus.ts';

keepFocus(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { heard } from '../scenarios/heard.ts';

heard(launchChromium);

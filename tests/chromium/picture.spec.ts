import { launchChromium } from '../browsers/launch-chromium.ts';
import { picture } from '../scenarios/picture.ts';

picture(launchChromium);

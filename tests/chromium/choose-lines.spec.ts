import { launchChromium } from '../browsers/launch-chromium.ts';
import { chooseLines } from '../scenarios/choose-lines.ts';

chooseLines(launchChromium);

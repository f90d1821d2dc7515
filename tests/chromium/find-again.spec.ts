import { launchChromium } from '../browsers/launch-chromium.ts';
import { findAgain } from '../scenarios/find-again.ts';

findAgain(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { whatWasRead } from '../scenarios/what-was-read.ts';

whatWasRead(launchChromium);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { closedStorage } from '../scenarios/closed-storage.ts';

closedStorage(launchChromium);

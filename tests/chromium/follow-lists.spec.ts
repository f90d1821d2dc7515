import { launchChromium } from '../browsers/launch-chromium.ts';
import { followLists } from '../scenarios/follow-lists.ts';

followLists(launchChromium);

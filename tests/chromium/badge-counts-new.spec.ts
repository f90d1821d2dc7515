import { launchChromium } from '../browsers/launch-chromium.ts';
import { badgeCountsNew } from '../scenarios/badge-counts-new.ts';

badgeCountsNew(launchChromium);

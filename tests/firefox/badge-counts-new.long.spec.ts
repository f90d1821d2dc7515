import { launchFirefox } from '../browsers/launch-firefox.ts';
import { badgeCountsNew } from '../scenarios/badge-counts-new.ts';

badgeCountsNew(launchFirefox);

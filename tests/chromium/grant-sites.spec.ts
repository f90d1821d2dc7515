import { launchChromium } from '../browsers/launch-chromium.ts';
import { grantSites } from '../scenarios/grant-sites.ts';

grantSites(launchChromium, false);

import { launchChromium } from '../browsers/launch-chromium.ts';
import { siteProfiles } from '../scenarios/site-profiles.ts';

siteProfiles(launchChromium);

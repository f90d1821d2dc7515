import { launchFirefox } from '../browsers/launch-firefox.ts';
import { siteProfiles } from '../scenarios/site-profiles.ts';

siteProfiles(launchFirefox);

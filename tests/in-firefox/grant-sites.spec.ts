import { launchFirefox } from '../browsers/launch-firefox.ts';
import { grantSites } from '../scenarios/grant-sites.ts';

grantSites(launchFirefox);

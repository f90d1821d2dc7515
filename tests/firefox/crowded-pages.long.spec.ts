import { launchFirefox } from '../browsers/launch-firefox.ts';
import { crowdedPages } from '../scenarios/crowded-pages.ts';

crowdedPages(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { skimmedPages } from '../scenarios/skimmed-pages.ts';

skimmedPages(launchFirefox);

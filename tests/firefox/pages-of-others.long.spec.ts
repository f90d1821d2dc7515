import { launchFirefox } from '../browsers/launch-firefox.ts';
import { pagesOfOthers } from '../scenarios/pages-of-others.ts';

pagesOfOthers(launchFirefox);

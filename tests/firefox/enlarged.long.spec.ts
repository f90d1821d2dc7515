import { launchFirefox } from '../browsers/launch-firefox.ts';
import { enlargedPages } from '../scenarios/enlarged.ts';

enlargedPages(launchFirefox);

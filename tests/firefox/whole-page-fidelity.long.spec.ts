import { launchFirefox } from '../browsers/launch-firefox.ts';
import { longPages } from '../fidelity/long-pages.ts';
import { wholePageFidelity } from '../scenarios/whole-page-fidelity.ts';

// Firefox takes five times as long for each.
wholePageFidelity(launchFirefox, '.test-output/whole-page-firefox', longPages.slice(0, 4));

import { launchChromium } from '../browsers/launch-chromium.ts';
import { longPages } from '../fidelity/long-pages.ts';
import { wholePageFidelity } from '../scenarios/whole-page-fidelity.ts';

wholePageFidelity(launchChromium, '.test-output/whole-page', longPages);

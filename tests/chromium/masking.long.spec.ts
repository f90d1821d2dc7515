import { launchChromium } from '../browsers/launch-chromium.ts';
import { masking } from '../scenarios/masking.ts';

masking(launchChromium, '.test-output/masking');

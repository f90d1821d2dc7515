import { launchFirefox } from '../browsers/launch-firefox.ts';
import { masking } from '../scenarios/masking.ts';

masking(launchFirefox, '.test-output/masking-firefox');

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { develop } from '../scenarios/develop.ts';

develop(launchFirefox);

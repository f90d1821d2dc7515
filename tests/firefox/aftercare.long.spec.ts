import { launchFirefox } from '../browsers/launch-firefox.ts';
import { aftercare } from '../scenarios/aftercare.ts';

aftercare(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { outAndIn } from '../scenarios/out-and-in.ts';

outAndIn(launchFirefox);

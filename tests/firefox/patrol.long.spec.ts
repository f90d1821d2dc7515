import { launchFirefox } from '../browsers/launch-firefox.ts';
import { patrol } from '../scenarios/patrol.ts';

patrol(launchFirefox, false);

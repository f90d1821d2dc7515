import { launchFirefox } from '../browsers/launch-firefox.ts';
import { picture } from '../scenarios/picture.ts';

picture(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { heard } from '../scenarios/heard.ts';

heard(launchFirefox);

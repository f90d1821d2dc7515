import { launchFirefox } from '../browsers/launch-firefox.ts';
import { keepFocus } from '../scenarios/keep-focus.ts';

keepFocus(launchFirefox);

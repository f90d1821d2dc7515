import { launchFirefox } from '../browsers/launch-firefox.ts';
import { chooseLines } from '../scenarios/choose-lines.ts';

chooseLines(launchFirefox);

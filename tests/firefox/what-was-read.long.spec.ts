import { launchFirefox } from '../browsers/launch-firefox.ts';
import { whatWasRead } from '../scenarios/what-was-read.ts';

whatWasRead(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { coverWhatChanges } from '../scenarios/cover-what-changes.ts';

coverWhatChanges(launchFirefox);

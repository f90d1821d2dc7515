import { launchChromium } from '../browsers/launch-chromium.ts';
import { coverWhatChanges } from '../scenarios/cover-what-changes.ts';

coverWhatChanges(launchChromium);

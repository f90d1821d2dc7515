import { launchFirefox } from '../browsers/launch-firefox.ts';
import { followLists } from '../scenarios/follow-lists.ts';

followLists(launchFirefox);

import { launchFirefox } from '../browsers/launch-firefox.ts';
import { closedStorage } from '../scenarios/closed-storage.ts';

closedStorage(launchFirefox);

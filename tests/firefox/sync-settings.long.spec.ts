import { launchFirefox } from '../browsers/launch-firefox.ts';
import { syncSettings } from '../scenarios/sync-settings.ts';

syncSettings(launchFirefox);

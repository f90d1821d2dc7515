import { launchChromium } from '../browsers/launch-chromium.ts';
import { syncSettings } from '../scenarios/sync-settings.ts';

syncSettings(launchChromium);

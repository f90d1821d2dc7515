import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import { hostileListServer, manyCases } from '../scenarios/hostile-list-server.ts';

let launched: Launched;
beforeAll(async () => {
  launched = await launchChromium();
});
afterAll(() => launched?.close());

hostileListServer(() => launched, manyCases);

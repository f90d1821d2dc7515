import { afterAll, beforeAll } from 'vitest';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Launched } from '../browsers/launched.ts';
import { hostileListServer, manyCases } from '../scenarios/hostile-list-server.ts';

let launched: Launched;
beforeAll(async () => {
  launched = await launchFirefox();
});
afterAll(() => launched?.close());

hostileListServer(() => launched, manyCases);

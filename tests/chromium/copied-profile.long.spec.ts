import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { serve } from '../browsers/serve.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';
import { buildFaultsExtension } from '../faults/build-faults-extension.ts';
import { compareWithDesk } from '../faults/compare-with-desk.ts';
import type { FaultsPage } from '../faults/extension/faults-page.ts';

declare const faults: FaultsPage;

const count = 20;
const reports = Array.from({ length: count }, (_, at) => ({
  id: randomUUID(),
  number: at + 1,
  pictureBytes: at % 2 === 0 ? 40_000 : 0,
}));

let folder: string;
let extension: string;
let desk: TestDesk | undefined;
const running: Launched[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copied-profile-'));
  extension = await buildFaultsExtension(1, { ownWorker: false });
});
afterAll(async () => {
  await Promise.all(running.map((each) => each.close()));
  await desk?.remove();
  for (const each of [folder, extension]) await rm(each, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts a browser in a profile, and opens the page reports are made from. */
async function start(name: string): Promise<{ launched: Launched; page: Page }> {
  const launched = await launchChromium({ profile: join(folder, name), extension });
  running.push(launched);
  const page = await launched.openExtensionPage('faults.html');
  await page.waitForFunction(() => 'faults' in globalThis, { polling: 50 });
  return { launched, page };
}

test('what waits in a profile that was copied arrives once, whichever copy sends it, and both have its receipt', async () => {
  const placeholder = await serve((_request, response) => response.destroy());
  const port = Number(new URL(placeholder.address).port);
  const endpoint: Endpoint = {
    ...{ kind: 'desk', name: 'Desk', privacyUrl: null, contact: {}, expect: null },
    reportsUrl: `${placeholder.address}/reports`,
  };
  const first = await start('first');
  expect(await first.page.evaluate((all, to) => faults.queue(all, to), reports, endpoint)).toBeNull();
  await first.launched.close();
  running.pop();
  await placeholder.close();
  await cp(join(folder, 'first'), join(folder, 'copy'), { recursive: true, verbatimSymlinks: true });

  desk = await testDesk({ port });
  const both = await Promise.all([start('first'), start('copy')]);
  for (let turn = 0; turn < 2; turn += 1)
    await Promise.all(both.map(({ page }) => page.evaluate(() => faults.tell('came-online'))));
  for (const { page } of both) {
    await expect.poll(() => page.evaluate(() => faults.states())).toEqual({ delivered: count });
    expect(await compareWithDesk(desk, reports, await page.evaluate(() => faults.read()))).toEqual({
      ...{ lost: [], duplicated: [], stuck: [], pictureLost: [] },
      atTheDesk: count,
    });
  }
}, 180_000);

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalBytes, canonicalList } from '../../src/contract/signed/canonical-list.ts';
import type { FollowedList } from '../../src/history/records.ts';
import { join, press, startOf, waitForPainted, waitForText } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

let profile: string;
let launched: Launched;
let served: Served;

beforeAll(async () => {
  profile = await mkdtemp(joinPath(tmpdir(), 'lost-list-files-'));
  const listed = (id: string, word: string) =>
    Buffer.from(canonicalBytes(canonicalList({ ...sampleListOf(1, sampleEntry(id, word)), id })));
  const lists: Record<string, Buffer> = {
    '/one.json': listed('garlic', '吃大蒜能治流感'),
    '/two.json': listed('bleach', '喝消毒液能治病'),
  };
  served = await serve(({ url }, response) => {
    const list = lists[url ?? ''];
    if (list) return response.end(list);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end('<!doctype html><p>听说吃大蒜能治流感。<p>还有人说喝消毒液能治病。');
  });
  launched = await launchChromium({ profile });
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function openPage(painted: number): Promise<void> {
  const page = await launched.browser.newPage();
  await page.goto(`${served.address}/page`);
  await waitForPainted(page, painted);
  await page.close();
}

/** Where Chromium keeps the blobs of the extension's database, a folder for each hundred. */
async function blobFiles(): Promise<string[]> {
  const folder = joinPath(profile, 'Default', 'IndexedDB');
  const names = (await readdir(folder)).filter((name) => /^chrome-extension_.*\.blob$/.test(name));
  const files = names.map(async (name) => {
    const all = await readdir(joinPath(folder, name), { recursive: true, withFileTypes: true });
    return all.filter((each) => each.isFile()).map((each) => joinPath(each.parentPath, each.name));
  });
  return (await Promise.all(files)).flat();
}

test('lists whose files are gone from the disk say so, and come back with the next refresh', async () => {
  await join(launched, `${served.address}/one.json`);
  await join(launched, `${served.address}/two.json`);
  await openPage(2);
  await launched.close();
  const [first, ...others] = (await blobFiles()).sort();
  if (!first || others.length === 0) throw new Error('the files of lists are kept elsewhere');
  await rm(first);
  launched = await launchChromium({ profile });
  // Whichever of them it was, the other one goes on.
  await openPage(1);
  const records = await inStore<FollowedList>(launched, 'followed-lists', 'getAll');
  expect(records.map(({ lastError }) => lastError?.code ?? null).sort()).toEqual(['list_lost', null]);
  const settings = await launched.openExtensionPage('src/settings.html#lists');
  await waitForText(settings, startOf('refusal_list_lost'));
  await press(settings, 'lists_refresh');
  await openPage(2);
});

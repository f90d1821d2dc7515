import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { keysFolder, readListKeys } from '../signing/list-keys.ts';
import { makeListKeys } from '../signing/make-keys.ts';
import { followHeads } from './follow-heads.ts';
import { openPublished } from './open-published.ts';
import { publishList } from './publish-list.ts';
import { inFolder } from './read-files.ts';
import { signedFolder } from './signed-places.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** A busy machine may take long over what it computes. */
const aMinute = { timeout: 60_000 };
const list = { ...sampleListOf(1, sampleEntry('a', '碘盐防辐射')), generatedAt: '2026-11-27T08:00:00Z' };
const start = Date.parse(list.generatedAt);

let dataFolder: string;
let said: string[];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: start });
  dataFolder = await mkdtemp(join(tmpdir(), 'desk-heads-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(String(line)));
  await makeListKeys(dataFolder, list, {}, new Date());
  await publishList(dataFolder, JSON.stringify(list));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await rm(dataFolder, { recursive: true });
});

/** How many days after the publication the head was signed that is published. */
async function dayOfHead(): Promise<number> {
  const keys = await readListKeys(dataFolder, 'sample');
  const there = keys && (await openPublished(inFolder(signedFolder(dataFolder, 'sample')), keys, 'here'));
  return Math.floor((Date.parse(there?.head.issuedAt ?? '') - start) / day);
}

it('a desk that goes on running signs the head of each day', async () => {
  const end = followHeads(dataFolder);
  for (let days = 1; days <= 2; days++) {
    vi.advanceTimersByTime(day);
    await vi.waitFor(async () => expect(await dayOfHead()).toBe(days), aMinute);
  }
  await end();
  expect(said).toEqual([]);
});

it('its log says why there is no new head, and from half of the life of the last one until when it holds', async () => {
  const folder = keysFolder(dataFolder);
  for (const name of await readdir(folder)) if (name.startsWith('head-')) await rm(join(folder, name));
  vi.setSystemTime(start + 3.4 * day);
  const end = followHeads(dataFolder);
  await vi.waitFor(
    () => expect(said).toContainEqual(expect.stringContaining('was not signed anew')),
    aMinute,
  );
  expect(said.join()).not.toContain('holds until');
  vi.advanceTimersByTime(5 * hour);
  await end();
  expect(said).toContainEqual(expect.stringContaining('holds until 2026-12-04'));
});

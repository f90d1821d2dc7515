import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { FollowedAt } from '../../tests/followed-list.ts';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { newKeyPair, Publisher } from '../../tests/signed-list.ts';
import type { List } from '../contract/list.ts';
import { good } from '../contract/result.ts';
import { signedPaths } from '../contract/signed/release.ts';
import { openDatabase } from '../history/database.ts';
import { goBackTo } from './go-back-to.ts';
import { letInForce } from './let-in-force.ts';
import { forgetListsInForce, listsInForce } from './lists-in-force.ts';
import { readBody } from './read-body.ts';
import { readReleases } from './read-releases.ts';
import { refreshList } from './refresh-list.ts';
import { type Joining, signerOf } from './signer-of.ts';
import { stopFollowing } from './stop-following.ts';

const begin = Date.parse('2026-11-27T08:00:00Z');
const hour = 60 * 60 * 1000;
const day = 24 * hour;
const listAt = (version: number, count = 30): List =>
  sampleListOf(
    version,
    ...Array.from({ length: count }, (_, at) =>
      sampleEntry(`e${at}`, at === version % count ? `第${version}版的谣言` : `谣言${at}`),
    ),
  );

let lists = 0;
let url = '';
let list = new FollowedAt('', vi.setSystemTime);
let folder = '';
let publisher = new Publisher('');
/** What the server answers: its files, but for what a test changes. */
let answer: (path: string) => Response | Promise<Response> = () => new Response(null, { status: 404 });
let etags: (string | null)[] = [];
const honest = (path: string): Response => {
  const bytes = publisher.files.get(path);
  return bytes ? new Response(bytes) : new Response(null, { status: 404 });
};

pretendCaches();
vi.stubGlobal('fetch', async (address: string, { headers }: { headers: Record<string, string> }) => {
  etags.push(headers['If-None-Match'] ?? null);
  const reply = await answer(address.slice(folder.length));
  Object.defineProperty(reply, 'url', { value: address });
  return reply;
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: begin });
  lists++;
  url = `https://desk${lists}.example/list.json`;
  list = new FollowedAt(url, vi.setSystemTime);
  folder = `https://desk${lists}.example/list/`;
  publisher = new Publisher(listAt(1).id);
  answer = honest;
  etags = [];
  await publisher.publish(listAt(1), begin);
});

const join = async (change: Partial<Joining> = {}) => {
  const signer = await signerOf({
    url,
    title: '示例清单',
    folder,
    fingerprint: null,
    stated: null,
    ...change,
  });
  return signer.ok ? refreshList(url, (await record()) ?? null, null, signer.value) : signer;
};
const record = () => list.find();
const followed = () => list.record();
const refresh = (at: number) => list.refresh(at);
const trust = () => list.trust();
const inForce = async () => (await readBody(url))?.list.version;

test('a signed list is followed, and says who signs it and until when it is the newest', async () => {
  expect(await join()).toMatchObject({ ok: true, value: { changed: true } });
  expect(await followed()).toMatchObject({
    version: 1,
    signed: { root: await publisher.fingerprint(), isCompared: false, folder },
    kept: [{ version: 1, entryCount: 30, since: begin, bytes: expect.any(Number) }],
  });
  expect(await trust()).toEqual({ state: 'fresh', until: begin + 7 * day });
});

test('reports name the release in force, also after going back, as its file is named', async () => {
  await join();
  await publisher.publish(listAt(2), begin + hour);
  await refresh(begin + hour);
  const named = (at: number) => {
    const { sha256 = '' } = publisher.released[at] ?? {};
    return { listId: listAt(1).id, listVersion: at + 1, release: sha256 };
  };
  expect(await readReleases([await followed()])).toContainEqual(named(1));
  await goBackTo(url, 1);
  expect(await readReleases([await followed()])).toContainEqual(named(0));
  expect([...publisher.files.keys()]).toContain(signedPaths.release(named(0).release));
});

test('a list is known by who signs it, also when it is compiled anew', async () => {
  await join();
  const database = await openDatabase();
  const root = await publisher.fingerprint();
  expect(await database.get('ready-lists', url)).toMatchObject({ root });
  await database.clear('ready-lists');
  forgetListsInForce();
  expect((await listsInForce()).find(({ ready }) => ready.url === url)?.ready.root).toBe(root);
});

test('a list that is signed by the same root is followed once, wherever else it lies', async () => {
  await join();
  const elsewhere = `https://mirror${lists}.example/list.json`;
  const signer = await signerOf({ url: elsewhere, title: '', folder, fingerprint: null, stated: null });
  const joined = signer.ok && (await refreshList(elsewhere, null, null, signer.value));
  expect(joined).toMatchObject({ value: { record: { url }, changed: false } });
});

test('a link that names the fingerprint is compared with the list', async () => {
  const wrong = await join({ fingerprint: 'f'.repeat(64) });
  expect(wrong).toMatchObject({ error: { code: 'fingerprint_differs' } });
  expect(await record()).toBeUndefined();
  await join({ fingerprint: await publisher.fingerprint() });
  expect((await followed()).signed?.isCompared).toBe(true);
});

test('a desk whose document states another fingerprint than its keys have is not followed', async () => {
  const joined = await join({ stated: 'f'.repeat(64) });
  expect(joined).toMatchObject({ error: { code: 'fingerprint_differs' } });
  expect(await join({ stated: await publisher.fingerprint() })).toMatchObject({ ok: true });
  expect((await followed()).signed?.isCompared).toBe(false);
});

test('a link with a fingerprint follows no list without a signature', async () => {
  const joined = await join({ folder: null, fingerprint: 'f'.repeat(64) });
  expect(joined).toMatchObject({ error: { code: 'fingerprint_unsigned' } });
});

test('nothing newer costs one request, which names no ETag but the digest of what came', async () => {
  await join();
  etags = [];
  const { nextCheckAt, lastGoodAt } = await refresh(begin + hour);
  expect(etags).toEqual([`"${(await followed()).signed?.headDigest}"`]);
  expect(lastGoodAt).toBe(begin + hour);
  expect(nextCheckAt).toBeGreaterThanOrEqual(begin + 2 * hour);
  expect(nextCheckAt).toBeLessThanOrEqual(begin + 2.2 * hour);
});

test('a next version comes in force with all that belongs to it', async () => {
  await join();
  await publisher.publish(listAt(2), begin + hour);
  expect(await refresh(begin + hour)).toMatchObject({ version: 2, lastError: null });
  expect(await inForce()).toBe(2);
  expect(await (await openDatabase()).getAllKeys('list-files')).toContainEqual([url, 2]);
});

test('where a refresh fails the last good list stays, and the wait grows with each failure', async () => {
  await join();
  await publisher.publish(listAt(2), begin + hour);
  answer = () => new Response('<!doctype html>', { status: 200 });
  const first = await refresh(begin + hour);
  expect(first).toMatchObject({ version: 1, failures: 1, lastError: { code: 'signed_file_invalid' } });
  answer = () => new Response(null, { status: 503, headers: { 'Retry-After': '7200' } });
  const second = await refresh(begin + 2 * hour);
  expect(second.nextCheckAt).toBeGreaterThanOrEqual(begin + 4 * hour);
  expect(await trust()).toMatchObject({ state: 'failing', since: begin });
  answer = honest;
  expect(await refresh(begin + 5 * hour)).toMatchObject({ version: 2, failures: 0, lastError: null });
});

test('a file larger than its release says is not read to its end', async () => {
  await join();
  const { full } = await publisher.publish(listAt(2), begin + hour);
  const path = signedPaths.list(full.sha256);
  publisher.files.set(path, new Uint8Array(full.bytes + 1));
  answer = (asked) => (asked.startsWith('deltas/') ? new Response(null, { status: 404 }) : honest(asked));
  expect(await refresh(begin + hour)).toMatchObject({
    version: 1,
    lastError: { code: 'signed_file_changed' },
  });
});

test('a version that changes too much waits for the person, and is not fetched again meanwhile', async () => {
  await join();
  await publisher.publish(listAt(2, 10), begin + hour);
  expect(await refresh(begin + hour)).toMatchObject({ version: 1, held: { version: 2 }, lastError: null });
  expect(await trust()).toMatchObject({
    state: 'held',
    because: { code: 'release_shrank', values: ['2', '20', '30'] },
  });
  etags = [];
  await refresh(begin + 2 * hour);
  expect(etags).toHaveLength(1);
  expect(await letInForce(url)).toEqual(good(null));
  expect(await followed()).toMatchObject({ version: 2, held: null, accepted: null });
  expect(await trust()).toMatchObject({ state: 'fresh' });
});

test('one click leads back, and the list stays there until a later version comes', async () => {
  await join();
  for (const version of [2, 3, 4]) {
    await publisher.publish(listAt(version), begin + version * hour);
    await refresh(begin + version * hour);
  }
  expect((await followed()).kept.map(({ version }) => version)).toEqual([4, 3, 2]);
  expect(await goBackTo(url, 1)).toMatchObject({ error: { code: 'version_gone' } });
  expect(await goBackTo(url, 2)).toEqual(good(null));
  expect([await inForce(), await trust()]).toEqual([2, { state: 'back', left: 4 }]);
  const ends = begin + 2 * hour + 90 * day;
  expect((await followed()).expiresAt).toBe(new Date(ends).toISOString());
  expect(await refresh(begin + 5 * hour)).toMatchObject({ version: 2, leftVersion: 4 });
  await publisher.publish(listAt(5), begin + 6 * hour);
  expect(await refresh(begin + 6 * hour)).toMatchObject({ version: 5, leftVersion: null });
  await goBackTo(url, 4);
  await goBackTo(url, 5);
  expect(await trust()).toMatchObject({ state: 'fresh' });
});

test('a list that was signed is never followed unsigned, not even after it was left', async () => {
  await join();
  expect(await join({ folder: null })).toMatchObject({ error: { code: 'signature_dropped' } });
  await stopFollowing(url);
  expect(await join({ folder: null })).toMatchObject({ error: { code: 'signature_dropped' } });
  const { root } = publisher.keys;
  const thief = new Publisher(listAt(1).id);
  await thief.publish(listAt(9), begin);
  const own = publisher;
  publisher = thief;
  expect(await join()).toMatchObject({ error: { code: 'fingerprint_differs' } });
  expect(await record()).toBeUndefined();
  // A person who compared the new fingerprint may join anew.
  expect(await join({ fingerprint: await thief.fingerprint() })).toMatchObject({ ok: true });
  expect(own.keys.root).toBe(root);
});

test('who follows a list cannot be led to another root by a link', async () => {
  await join();
  const joined = await join({ fingerprint: 'f'.repeat(64) });
  expect(joined).toMatchObject({ error: { code: 'fingerprint_differs' } });
  expect(await trust()).toMatchObject({ state: 'fresh' });
});

test('a list followed unsigned becomes signed by joining it again', async () => {
  answer = () => new Response(JSON.stringify(listAt(1)));
  await join({ folder: null });
  expect(await trust()).toEqual({ state: 'unsigned' });
  answer = honest;
  await join();
  expect(await trust()).toMatchObject({ state: 'fresh' });
});

test('a list that is left while its next version is on its way stays left', async () => {
  await join();
  await publisher.publish(listAt(2), begin + hour);
  answer = async (path) => {
    if (path.startsWith('deltas/')) await stopFollowing(url);
    return honest(path);
  };
  const known = await followed();
  expect(await refreshList(url, known, null)).toMatchObject({ value: { changed: false } });
  const database = await openDatabase();
  expect([await record(), await inForce()]).toEqual([undefined, undefined]);
  expect(await database.getAllKeys('list-files', IDBKeyRange.bound([url, 0], [url, 99]))).toEqual([]);
});

test('after the loss of the database the list is fetched whole, and never falls below what was known', async () => {
  await join();
  await publisher.publish(listAt(2), begin + hour);
  const before = await refresh(begin + hour);
  await stopFollowing(url);
  await (await openDatabase()).put('followed-lists', { ...before, kept: [], nextCheckAt: 0 });
  expect(await refresh(begin + 2 * hour)).toMatchObject({ version: 2, kept: [{ version: 2 }] });
  expect(await inForce()).toBe(2);
});

test('whatever request the worker dies in, the list is one version or the next', async () => {
  await join();
  await publisher.rotate(begin + day, { head: newKeyPair() });
  await publisher.publish(listAt(2), begin + day);
  vi.setSystemTime(begin + 2 * day);
  // Each attempt is a worker of its own, which knows nothing of those that died.
  const refreshAnew = async () => {
    vi.resetModules();
    const worker = await import('./refresh-list.ts');
    return worker.refreshList(url, await followed(), null);
  };
  let deaths = 0;
  for (let isDone = false; !isDone; deaths++) {
    let asked = 0;
    const died = new Promise<false>((resolve) => {
      answer = (path) => {
        if (asked++ < deaths) return honest(path);
        resolve(false);
        return new Promise<never>(() => {});
      };
    });
    isDone = await Promise.race([died, refreshAnew().then(() => true)]);
    expect(await inForce()).toBe(isDone ? 2 : 1);
    expect((await followed()).version).toBe(isDone ? 2 : 1);
  }
  // In the keys, which are kept once verified, in the head and in the delta; the fourth went well.
  expect(deaths).toBe(4);
});

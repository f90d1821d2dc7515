import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { FollowedAt } from '../../tests/followed-list.ts';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { List, Status } from '../contract/list.ts';
import { good } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import { sha256 } from '../platform/hashes.ts';
import { goBackTo } from './go-back-to.ts';
import { putOffHeld } from './hold-version.ts';
import { letInForce } from './let-in-force.ts';
import { readBody } from './read-body.ts';
import { refreshList } from './refresh-list.ts';

const begin = Date.parse('2026-11-27T08:00:00Z');
const hour = 60 * 60 * 1000;
const listAt = (version: number, count = 30): List =>
  sampleListOf(version, ...Array.from({ length: count }, (_, at) => sampleEntry(`e${at}`, `谣言${at}`)));

let lists = 0;
let url = '';
let list = new FollowedAt('', vi.setSystemTime);
let answer: () => Response = () => new Response();

pretendCaches();
const answered = async (address: unknown) => Object.defineProperty(answer(), 'url', { value: address });
vi.stubGlobal('fetch', vi.fn());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: begin });
  lists++;
  url = `https://desk${lists}.example/list.json`;
  list = new FollowedAt(url, vi.setSystemTime);
  publish(listAt(1));
  vi.mocked(fetch).mockImplementation(answered);
  await refreshList(url, null, null);
});

const publish = (published: List) => {
  answer = () => new Response(JSON.stringify(published));
};
const statusesInForce = async () => {
  const body = await readBody(url);
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of body?.list.entries ?? []) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const followed = () => list.record();
const refresh = (at: number) => list.refresh(at);
const trust = () => list.trust();

test('a list without a signature says so, and is asked for again in about an hour', async () => {
  expect(await trust()).toEqual({ state: 'unsigned' });
  const { nextCheckAt } = await followed();
  expect(nextCheckAt).toBeGreaterThanOrEqual(begin + hour);
  expect(nextCheckAt).toBeLessThanOrEqual(begin + 1.2 * hour);
});

test('where it fails, the last good version stays, and the same way leads on', async () => {
  answer = () => new Response(null, { status: 503 });
  expect(await refresh(begin + hour)).toMatchObject({
    version: 1,
    failures: 1,
    lastError: { code: 'address_answered' },
  });
  expect(await trust()).toMatchObject({ state: 'failing', since: begin });
  publish(listAt(2));
  expect(await refresh(begin + 2 * hour)).toMatchObject({ version: 2, failures: 0, lastError: null });
});

test('the history hears of a failure once, until it went well or there is another reason', async () => {
  const database = await openDatabase();
  await database.clear('events');
  const told = async () =>
    (await database.getAllFromIndex('events', 'by-time')).map(({ at, refusal }) => [at, refusal?.code]);
  answer = () => new Response(null, { status: 503 });
  await refresh(begin + hour);
  await refresh(begin + 2 * hour);
  expect(await told()).toEqual([[begin + hour, 'address_answered']]);
  answer = () => new Response('');
  await refresh(begin + 3 * hour);
  expect((await told()).length).toBe(2);
  publish(listAt(2));
  await refresh(begin + 4 * hour);
  answer = () => new Response(null, { status: 503 });
  await refresh(begin + 5 * hour);
  expect((await told()).at(-1)).toEqual([begin + 5 * hour, 'address_answered']);
  expect((await told()).length).toBe(2);
});

test('what a new list is by its digest is computed before it is asked for again', async () => {
  const sent: string[] = [];
  const text = JSON.stringify(listAt(1));
  vi.mocked(fetch).mockImplementation(async (address, init) => {
    sent.push(new Headers(init?.headers).get('If-None-Match') ?? '');
    return Object.defineProperty(new Response(text), 'url', { value: address });
  });
  const digest = await sha256(new TextEncoder().encode(text).buffer);
  expect((await followed()).digest).toBe('');
  expect(await refresh(begin + hour)).toMatchObject({ version: 1, digest, lastError: null, kept: [{}] });
  expect(await refresh(begin + 2 * hour)).toMatchObject({ digest });
  expect(sent).toEqual([`"${digest}"`, `"${digest}"`]);
});

test('a version that lost most entries waits for the person, as long as it takes', async () => {
  publish(listAt(2, 3));
  expect(await refresh(begin + hour)).toMatchObject({ version: 1, held: { version: 2 } });
  expect(await refresh(begin + 2 * hour)).toMatchObject({ version: 1, held: { version: 2 } });
  publish(listAt(3));
  expect(await refresh(begin + 3 * hour)).toMatchObject({ version: 3, held: null });
  publish(listAt(4, 3));
  await refresh(begin + 4 * hour);
  expect(await letInForce(url)).toEqual(good(null));
  expect(await followed()).toMatchObject({ version: 4, entryCount: 3, held: null });
});

test('what a waiting version withdraws or makes milder is in force at once, until the person undoes it', async () => {
  const [, , ...others] = listAt(2).entries;
  const milder = others.slice(0, 9).map((entry) => ({ ...entry, status: 'corrected' as const }));
  const withdrawn = { ...sampleEntry('e0', '谣言0'), status: 'withdrawn' as const };
  publish({ ...listAt(2), entries: [withdrawn, ...milder] });
  const held = { version: 2, milder: 10, because: { code: 'release_shrank' } };
  expect(await refresh(begin + hour)).toMatchObject({ version: 1, held });
  expect(await statusesInForce()).toEqual({ withdrawn: 1, false: 20, corrected: 9 });
  expect(await refresh(begin + 2 * hour)).toMatchObject({ version: 1, held });
  expect(await goBackTo(url, 1)).toEqual(good(null));
  expect(await statusesInForce()).toEqual({ false: 30 });
  expect(await refresh(begin + 3 * hour)).toMatchObject({ held: { version: 2, milder: 0 } });
  expect(await statusesInForce()).toEqual({ false: 30 });
});

test('a version that waits is kept to be looked into, and goes once another one came in force', async () => {
  const files = async () =>
    (await openDatabase()).getAllKeys('list-files', IDBKeyRange.bound([url, 0], [url, 99]));
  publish(listAt(2, 3));
  await refresh(begin + hour);
  expect(await files()).toEqual([
    [url, 0],
    [url, 1],
  ]);
  publish(listAt(3));
  await refresh(begin + 2 * hour);
  expect(await files()).toEqual([
    [url, 1],
    [url, 3],
  ]);
});

test('who does not want a version now is asked no more about that one', async () => {
  publish(listAt(2, 3));
  await refresh(begin + hour);
  expect(await trust()).toMatchObject({ state: 'held' });
  await putOffHeld(url);
  expect(await trust()).toEqual({ state: 'unsigned' });
  await refresh(begin + 2 * hour);
  expect(await trust()).toEqual({ state: 'unsigned' });
  publish(listAt(3, 4));
  await refresh(begin + 3 * hour);
  expect(await trust()).toMatchObject({ state: 'held', version: 3 });
});

test('one click leads back, until a later version comes', async () => {
  publish(listAt(2));
  await refresh(begin + hour);
  expect(await goBackTo(url, 1)).toEqual(good(null));
  expect(await refresh(begin + 2 * hour)).toMatchObject({ version: 1, leftVersion: 2 });
  publish({ ...listAt(2), title: '改了标题' });
  expect(await refresh(begin + 3 * hour)).toMatchObject({ version: 1, leftVersion: 2 });
  publish(listAt(1));
  expect(await refresh(begin + 4 * hour)).toMatchObject({ lastError: { code: 'list_older' } });
  publish(listAt(3));
  expect(await refresh(begin + 5 * hour)).toMatchObject({ version: 3, leftVersion: null });
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { List } from '../contract/list.ts';
import { good } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import { goBackTo } from './go-back-to.ts';
import { letInForce } from './let-in-force.ts';
import { refreshList } from './refresh-list.ts';
import { listTrust } from './trust/list-trust.ts';

const begin = Date.parse('2026-11-27T08:00:00Z');
const hour = 60 * 60 * 1000;
const listAt = (version: number, count = 30): List =>
  sampleListOf(version, ...Array.from({ length: count }, (_, at) => sampleEntry(`e${at}`, `谣言${at}`)));

let lists = 0;
let url = '';
let answer: () => Response = () => new Response();

pretendCaches();
vi.stubGlobal('fetch', async (address: string) => Object.defineProperty(answer(), 'url', { value: address }));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: begin });
  lists++;
  url = `https://desk${lists}.example/list.json`;
  publish(listAt(1));
  await refreshList(url, null, null);
});

const publish = (list: List) => {
  answer = () => new Response(JSON.stringify(list));
};
async function followed(): Promise<FollowedList> {
  const list = await (await openDatabase()).get('followed-lists', url);
  if (!list) throw new Error('not followed');
  return list;
}
async function refresh(at: number): Promise<FollowedList> {
  vi.setSystemTime(at);
  await refreshList(url, await followed(), null);
  return followed();
}
const trust = async () => listTrust(await followed(), Date.now());

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

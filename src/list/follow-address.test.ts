import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { Publisher } from '../../tests/signed-list.ts';
import { readSettings } from '../settings/settings.ts';
import { followAddress } from './follow-address.ts';
import { followAwaitedDesks } from './follow-awaited-desks.ts';
import { readFollowedLists } from './read-followed-lists.ts';
import { stopFollowing } from './stop-following.ts';

/** Hosts that the browser does not let us reach. */
const closed = new Set<string>();
vi.mock('../access/without-access.ts', () => ({
  withoutAccess: async (addresses: string[]) => addresses.filter((each) => closed.has(new URL(each).host)),
}));
vi.mock('./refresh-all-lists.ts', () => ({ listsChanged: async () => {} }));
pretendCaches();
const files = new Map<string, unknown>();
const asked: string[] = [];
vi.stubGlobal('fetch', async (address: string) => {
  asked.push(address);
  const file = files.get(address);
  const body = file instanceof Uint8Array ? file.slice() : JSON.stringify(file);
  const reply = file ? new Response(body) : new Response(null, { status: 404 });
  return Object.defineProperty(reply, 'url', { value: address });
});

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
const desk = (change: object = {}) => ({
  format: 'qiuzheng-join/1',
  name: '示例求证台',
  publisher: '示例求证台',
  contact: {},
  lists: [],
  ...change,
});
const at = (host: string) => `https://${host}/.well-known/qiuzheng.json`;
const followed = async () => (await readFollowedLists()).map(({ url }) => url);

beforeEach(async () => {
  closed.clear();
  files.clear();
  for (const url of await followed()) await stopFollowing(url);
});

test('nothing of a desk is followed whose list lies where the browser lets nobody go, which is named', async () => {
  const url = 'https://cdn.example/list.json';
  files.set(at('desk.example'), desk({ lists: [{ url }] })).set(url, list);
  closed.add('cdn.example');
  expect(await followAddress('desk.example')).toEqual({ ok: true, value: { wants: [url] } });
  expect(await followed()).toEqual([]);
  closed.clear();
  expect(await followAddress('desk.example')).toMatchObject({ value: { title: '示例求证台', entries: 1 } });
  expect(await followed()).toEqual([url]);
});

test('a desk that has moved is followed where it is now, once that may be reached', async () => {
  const url = 'https://new.example/list.json';
  files.set(
    at('old.example'),
    desk({ movedTo: 'https://new.example/', lists: [{ url: 'https://old.example/l' }] }),
  );
  files.set(at('new.example'), desk({ lists: [{ url }] })).set(url, list);
  closed.add('new.example');
  expect(await followAddress('old.example')).toEqual({
    ok: true,
    value: { wants: ['https://new.example/'] },
  });
  closed.clear();
  expect(await followAddress('old.example')).toMatchObject({ ok: true, value: { entries: 1 } });
  expect(await followed()).toEqual([url]);
});

test('a list is followed as it is, whatever its words look like; a desk of another format is said to be one', async () => {
  const url = 'https://lists.example/list.json';
  files.set(url, { ...list, title: '<title>' });
  asked.length = 0;
  expect(await followAddress(url)).toMatchObject({ ok: true, value: { title: '<title>', entries: 1 } });
  // It is not fetched once more to be followed.
  expect(asked).toEqual([url]);
  files.set(at('later.example'), desk({ format: 'qiuzheng-join/9' }));
  expect(await followAddress('later.example')).toEqual({
    ok: false,
    error: { code: 'join_invalid', values: ['format'] },
  });
});

test('desks that send a person on and on are not followed', async () => {
  files.set(at('one.example'), desk({ movedTo: 'https://two.example/' }));
  files.set(at('two.example'), desk({ movedTo: 'https://one.example/' }));
  expect(await followAddress('one.example')).toMatchObject({ error: { code: 'address_leads_away' } });
});

test('a desk that publishes nothing yet is joined, and its list is followed once there is one', async () => {
  const url = 'https://desk.example/list.json';
  const awaited = async () => (await readSettings()).awaitedDesks.map(({ name }) => name);
  files.set(at('desk.example'), desk({ reports: 'https://desk.example/reports' }));
  expect(await followAddress('desk.example')).toMatchObject({ ok: true, value: { entries: 0 } });
  await followAwaitedDesks();
  expect([await followed(), await awaited()]).toEqual([[], ['示例求证台']]);

  files.set(at('desk.example'), desk({ lists: [{ url }] })).set(url, list);
  closed.add('desk.example');
  await followAwaitedDesks();
  expect([await followed(), await awaited()]).toEqual([[], ['示例求证台']]);
  closed.clear();
  await followAwaitedDesks();
  expect([await followed(), await awaited()]).toEqual([[url], []]);
  expect((await readSettings()).endpoint?.reportsUrl).toBe('https://desk.example/reports');
});

test('reports go where the root has signed that they go, or stay where they went', async () => {
  const folder = 'https://signed.example/signed/food/';
  const publisher = new Publisher(list.id);
  await publisher.rotate(Date.now(), {}, { reports: 'https://desk.example/reports' });
  await publisher.publish(list, Date.now());
  for (const [path, bytes] of publisher.files) files.set(folder + path, bytes);
  const reportsTo = async (reports: string) => {
    const lists = [{ url: 'https://signed.example/lists/food.json', signed: folder }];
    files.set(at('signed.example'), desk({ reports, lists }));
    const joined = await followAddress('signed.example');
    return [joined.ok || joined.error, (await readSettings()).endpoint?.reportsUrl];
  };
  expect(await reportsTo('https://desk.example/reports')).toEqual([true, 'https://desk.example/reports']);
  expect(await reportsTo('https://thief.example/reports')).toEqual([
    {
      code: 'reports_differ',
      values: [at('signed.example'), 'https://thief.example/reports', 'https://desk.example/reports'],
    },
    'https://desk.example/reports',
  ]);
  expect(await followed()).toEqual(['https://signed.example/lists/food.json']);
});

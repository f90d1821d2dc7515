import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/history/database.ts';
import type { FollowedList } from '../src/history/records.ts';
import { refreshList } from '../src/list/refresh-list.ts';
import { signerOf } from '../src/list/signer-of.ts';
import { type Served, serve } from './browsers/serve.ts';
import { pretendCaches } from './pretend-caches.ts';
import {
  answerFrom,
  goOn,
  type Host,
  manyCases,
  nextVersion,
  publisherOfTwo,
  saidBy,
} from './scenarios/hostile-list-server.ts';
import type { Publisher } from './signed-list.ts';

// The same cases as in the browsers (`npm run test:long`), over real HTTP too, but for the slowest.
const quickCases = manyCases.filter(({ what }) => what !== 'drips and never ends');
let publisher: Publisher;
let host: Host = () => null;
let served: Served;
let url = '';
pretendCaches();

beforeAll(async () => {
  publisher = await publisherOfTwo();
  served = await serve((request, response) => answerFrom(host, publisher, request.url ?? '', response));
  url = `${served.address}/food.json`;
  const fingerprint = await publisher.fingerprint();
  const signer = await signerOf({
    url,
    title: '食品',
    folder: `${served.address}/food/`,
    fingerprint,
    stated: null,
  });
  if (signer.ok) await refreshList(url, null, null, signer.value);
});
afterAll(() => served?.close());

async function listNow(): Promise<FollowedList> {
  const list = await (await openDatabase()).get('followed-lists', url);
  if (!list) throw new Error('the signed list is not followed');
  return list;
}
async function refresh(): Promise<FollowedList> {
  await refreshList(url, await listNow(), null);
  return listNow();
}

test.each(quickCases)('where what a server gives $what, the list says so, and goes on', async (hostile) => {
  const before = await listNow();
  const next = nextVersion(publisher);
  host = await hostile.host({ publisher, next, now: Date.now() });
  const list = await refresh();
  expect(saidBy(list)).toBe(hostile.says);
  expect(list.version).toBe(hostile.arrives ? next : before.version);

  host = () => null;
  const version = await goOn(publisher, hostile);
  expect(await refresh()).toMatchObject({ version, lastError: null, held: null });
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { foreignReleases, foreignSentences } from '../../desk/publishing/foreign-releases.ts';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { readLastSigned } from '../../desk/signing/last-signed.ts';
import { makeListKeys } from '../../desk/signing/make-keys.ts';
import { openDatabase } from '../../desk/store/open-database.ts';
import type { EntryReference } from '../../src/contract/report.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { deliver, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

const day = 24 * 60 * 60 * 1000;
const mostKept = 50;
const listOf = (version: number) =>
  sampleListOf(version, ...Array.from({ length: version }, (_, at) => sampleEntry(`${at}`, `谣言${at}`)));
const listId = listOf(1).id;
const digest = (number: number) => number.toString(16).padStart(64, '0');

let desk: TestDesk;
let server: Server;
let webhook: string;
const received: { alerts: { kind: string; count: number; sentence: string }[] }[] = [];
/** The digests of the versions that the desk has published, from version 1 on. */
const made: string[] = [];
const logged: string[] = [];
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((...said) => logged.push(said.join(' ')));
  desk = await testDesk();
  await makeListKeys(desk.dataFolder, listOf(1), {}, new Date(Date.now() - 3 * day));
  await publish(5);
  await publish(6);
  server = createServer(async (request, response) => {
    received.push(JSON.parse(JSON.stringify(await json(request))));
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  webhook = typeof bound === 'object' ? `http://127.0.0.1:${bound?.port}` : '';
});
afterAll(async () => {
  vi.restoreAllMocks();
  server.close();
  await desk.remove();
});

async function publish(version: number): Promise<void> {
  const published = await publishList(desk.dataFolder, JSON.stringify(listOf(version)));
  if (!published.ok) throw new Error(published.error.join());
  made[version] = (await readLastSigned(desk.dataFolder, 'sample'))?.release ?? '';
}

const entryOf = (listVersion: number, release?: string, list = listId): EntryReference => ({
  ...{ listId: list, listVersion, entryId: 'x' },
  ...(release === undefined ? {} : { release }),
});

async function report(entry: EntryReference): Promise<void> {
  const quote = { type: 'TextQuoteSelector' as const, exact: '谣言', prefix: '', suffix: '' };
  const passages = [{ quote, entry }];
  expect((await deliver(desk.address, { report: sampleReport({ passages }) })).status).toBe(201);
}

it('a report that names a release the desk never made raises an alert, which outlives a restart', async () => {
  await report(entryOf(6, made[6]));
  await report(entryOf(5, made[5]));
  await report(entryOf(6));
  await report(entryOf(4, digest(4)));
  await report(entryOf(9, digest(9), 'https://desk.example/lists/unsigned'));
  await report(entryOf(Number.MAX_SAFE_INTEGER + 1, digest(9)));
  // What was read of the folder before counts no longer.
  await publish(7);
  await report(entryOf(7, made[7]));
  await report(entryOf(7, digest(7)));
  // Reports are looked at in their order: the others have raised nothing.
  await expect.poll(() => logged).toEqual([expect.stringContaining(digest(7))]);
  expect(logged[0]).toMatch(/^foreign-releases: .*a release of https:\/\/lists\.example\/sample/);

  await desk.restart({ alertsTo: { webhook } });
  await expect.poll(() => received).toHaveLength(1);
  const sentence = logged[0]?.replace('foreign-releases: ', '');
  expect(received[0]?.alerts).toContainEqual({ kind: 'foreign', count: 1, sentence });
});

it('releases that reports invent are kept up to a limit, and counted once for each list', async () => {
  const { dataFolder } = desk;
  const folder = join(dataFolder, 'other-database');
  await copyEmptyDatabase(folder);
  const { database, close } = await openDatabase(null, folder);
  const claimant = { database, deskId: 'main', dataFolder };
  const foreign = foreignReleases(claimant);
  logged.length = 0;
  const claim = (number: number) =>
    foreign.note(sampleReport({ passages: [], disputes: entryOf(8, digest(number)) }));
  for (let number = 1; number <= mostKept + 10; number++) claim(number);
  claim(1);
  await foreign.done();
  expect(logged).toHaveLength(mostKept);
  expect(await foreignSentences(claimant, new Date())).toEqual([
    expect.stringMatching(`${mostKept} releases of .* digest ${digest(1)}`),
  ]);
  expect(await foreignSentences(claimant, new Date(Date.now() + 31 * day))).toEqual([]);
  await foreign.close();
  await close();
});

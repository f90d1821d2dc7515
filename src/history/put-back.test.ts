import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { nothingYet } from '../../tests/signed-reader.ts';
import { noCopies } from './copies.ts';
import { notSigned } from './not-signed.ts';
import { putBack } from './put-back.ts';
import type { FollowedList, ImportedList, Patrol, ReportRecord } from './records.ts';
import { databaseVersion, type Qiuzheng } from './schema.ts';
import { settingsFromLocal } from './settings-from-local.ts';
import { upgradeDatabase } from './upgrade-database.ts';

test('an undelivered report that comes back from its copy may have arrived since', async () => {
  const waiting: ReportRecord = { ...sampleRecord, id: 'waiting', state: 'queued' };
  const delivered: ReportRecord = {
    ...sampleRecord,
    id: 'delivered',
    state: 'delivered',
    receipt: sampleReceipt,
  };
  const copies = { ...noCopies, reports: [waiting, delivered] };
  const database = await openDB<Qiuzheng>('put-back', databaseVersion, {
    async upgrade(made, oldVersion, _newVersion, transaction) {
      await upgradeDatabase(made, oldVersion, transaction, settingsFromLocal(null));
      await putBack(copies, transaction);
    },
  });
  expect(await database.get('reports', 'waiting')).toEqual({ ...waiting, mayHaveArrived: 1 });
  expect(await database.get('reports', 'delivered')).toEqual(delivered);
});

test('what was changed and sent as another report does not come back beside that from a copy left over', async () => {
  const old: ReportRecord = { ...sampleRecord, id: 'old', state: 'queued' };
  const arrived: ReportRecord = {
    ...sampleRecord,
    id: 'arrived',
    state: 'delivered',
    receipt: sampleReceipt,
  };
  const changed: ReportRecord = { ...sampleRecord, id: 'changed', replaced: ['old', 'arrived'] };
  const picture = { reportId: 'old', mediaType: 'image/png', bytes: new ArrayBuffer(3) };
  const copies = { ...noCopies, reports: [old, arrived, changed], pictures: [picture] };
  const database = await openDB<Qiuzheng>('put-back-changed', databaseVersion, {
    async upgrade(made, oldVersion, _newVersion, transaction) {
      await upgradeDatabase(made, oldVersion, transaction, settingsFromLocal(null));
      await putBack(copies, transaction);
    },
  });
  expect(await database.getAllKeys('reports')).toEqual(['arrived', 'changed']);
  expect(await database.getAllKeys('pictures')).toEqual([]);
});

test('a patrol comes back as its copy has it', async () => {
  const page = { url: 'https://forum.example/t/1', title: '' };
  const patrol: Patrol = { id: 'mine', name: '论坛', createdAt: 1, pages: [page], walk: null };
  const database = await openDB<Qiuzheng>('put-back-patrols', databaseVersion, {
    async upgrade(made, oldVersion, _newVersion, transaction) {
      await upgradeDatabase(made, oldVersion, transaction, settingsFromLocal(null));
      await putBack({ ...noCopies, patrols: [patrol] }, transaction);
    },
  });
  expect(await database.getAll('patrols')).toEqual([patrol]);
});

test('settings and tokens come back as their copies have them', async () => {
  const settings = { name: 'settings', settings: { skipSeen: true } } as const;
  const token = { reportsUrl: 'https://desk.example/reports', token: 'secret' };
  const database = await openDB<Qiuzheng>('put-back-settings', databaseVersion, {
    async upgrade(made, oldVersion, _newVersion, transaction) {
      await upgradeDatabase(made, oldVersion, transaction, settingsFromLocal(null));
      await putBack({ ...noCopies, settings: [settings], tokens: [token] }, transaction);
    },
  });
  expect(await database.getAll('settings')).toEqual([settings]);
  expect(await database.getAll('tokens')).toEqual([token]);
});

test('a list that came as a file says that its file is wanted again, one with an address is fetched', async () => {
  const list = {
    deskName: null,
    title: '词表',
    publisher: '邻里',
    listId: 'x',
    version: 1,
    entryCount: 2,
    expiresAt: null,
    lastCheckedAt: 1,
    lastGoodAt: 1,
    lastError: null,
    leftOut: [],
    leftOutCount: 0,
    ...notSigned,
  };
  const imported: Omit<ImportedList, 'fileName'> = {
    encoding: null,
    format: 'word-list',
    columns: {},
    header: [],
  };
  const copies = {
    ...noCopies,
    'followed-lists': [
      { ...list, url: 'file:0', imported: { ...imported, fileName: 'a.txt' } },
      { ...list, url: 'https://lists.example/a.txt', imported: { ...imported, fileName: null } },
    ],
  };
  const database = await openDB<Qiuzheng>('put-back-lists', databaseVersion, {
    async upgrade(made, oldVersion, _newVersion, transaction) {
      await upgradeDatabase(made, oldVersion, transaction, settingsFromLocal(null));
      await putBack(copies, transaction);
    },
  });
  const lists = await database.getAll('followed-lists');
  expect(lists.map(({ lastError }) => lastError)).toEqual([{ code: 'import_gone' }, null]);
});

test('a list comes back to be fetched whole, and who signed it stays known, also where it was left', async () => {
  const signed = nothingYet('a'.repeat(64));
  const pin = { url: 'https://left.example/list.json', listId: 'left', signed };
  const followed = { url: 'https://desk.example/list.json', listId: 'food', digest: 'a', signed };
  const copies = { ...noCopies, 'followed-lists': [followed as FollowedList], 'list-pins': [pin] };
  const database = await openDB<Qiuzheng>('put-back-signed', databaseVersion, {
    async upgrade(made, oldVersion, _newVersion, transaction) {
      await upgradeDatabase(made, oldVersion, transaction, settingsFromLocal(null));
      await putBack(copies, transaction);
    },
  });
  expect(await database.getAll('followed-lists')).toMatchObject([
    { url: followed.url, signed, digest: null, nextCheckAt: 0, kept: [], held: null },
  ]);
  expect(await database.getAll('list-pins')).toEqual([pin]);
});

import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from './database.ts';

/** The database as version 1 made it. */
const openVersion1 = () =>
  openDB('qiuzheng', 1, {
    upgrade(database) {
      database.createObjectStore('followed-lists', { keyPath: 'url' });
      database.createObjectStore('list-bodies', { keyPath: 'url' });
      const reports = database.createObjectStore('reports', { keyPath: 'id' });
      reports.createIndex('by-state', 'state');
      reports.createIndex('by-time', 'createdAt');
      database.createObjectStore('pictures', { keyPath: 'reportId' });
    },
  });

test('reports of version 1 are found by what is due, and their receipts are followed', async () => {
  const { followUp: _, ...waiting } = { ...sampleRecord, state: 'queued', nextAttemptAt: 5 };
  const delivered = { ...waiting, id: 'delivered', state: 'delivered', receipt: sampleReceipt };
  const before = await openVersion1();
  await before.add('reports', waiting);
  await before.add('reports', delivered);
  await before.add('pictures', { reportId: waiting.id, picture: 'as it was' });
  before.close();

  const database = await openDatabase();
  const due = ['queued', sampleRecord.endpoint.reportsUrl, 5] as const;
  expect(await database.getFromIndex('reports', 'by-due', [...due])).toEqual({ ...waiting, followUp: null });
  expect(await database.getAllFromIndex('reports', 'by-check')).toMatchObject([
    { id: 'delivered', followUp: { nextCheckAt: 0 } },
  ]);
  expect(await database.get('pictures', waiting.id)).toMatchObject({ picture: 'as it was' });
  expect(await database.count('endpoint-pauses')).toBe(0);
});

import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { putBack } from './put-back.ts';
import type { ReportRecord } from './records.ts';
import type { Qiuzheng } from './schema.ts';
import { upgradeDatabase } from './upgrade-database.ts';

test('an undelivered report that comes back from its copy may have arrived since', async () => {
  const waiting: ReportRecord = { ...sampleRecord, id: 'waiting', state: 'queued' };
  const delivered: ReportRecord = {
    ...sampleRecord,
    id: 'delivered',
    state: 'delivered',
    receipt: sampleReceipt,
  };
  const copies = { reports: [waiting, delivered], pictures: [], 'followed-lists': [] };
  const database = await openDB<Qiuzheng>('put-back', 3, {
    async upgrade(made, oldVersion, newVersion, transaction) {
      await upgradeDatabase(made, oldVersion, newVersion, transaction);
      await putBack(copies, transaction);
    },
  });
  expect(await database.get('reports', 'waiting')).toEqual({ ...waiting, mayHaveArrived: 1 });
  expect(await database.get('reports', 'delivered')).toEqual(delivered);
});

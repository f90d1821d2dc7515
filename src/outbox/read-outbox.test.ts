import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import { countReports, readReport } from './read-outbox.ts';

// There is no Cache Storage outside browsers.
vi.spyOn(console, 'warn').mockImplementation(() => {});

test('reports are counted, and one of them is read, without reading the others', async () => {
  const database = await openDatabase();
  for (const id of ['a', 'b', 'c']) await database.put('reports', { ...sampleRecord, id });
  const one = vi.spyOn(IDBObjectStore.prototype, 'get');
  const many = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((store) =>
    (['getAll', 'openCursor'] as const).map((method) => vi.spyOn(store, method)),
  );
  expect(await countReports()).toBe(3);
  expect(one).not.toHaveBeenCalled();
  expect((await readReport('b'))?.id).toBe('b');
  expect(one.mock.calls).toEqual([['b']]);
  for (const each of many) expect(each).not.toHaveBeenCalled();
});

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import { makeReadyList } from './make-ready-list.ts';
import { readListedPassages } from './read-listed-passages.ts';

const url = 'https://lists.example/sample.json';

test('of reports that hold what a list comes to name, the newest is told first', async () => {
  const quote = { type: 'TextQuoteSelector' as const, exact: '听说大蒜治病', prefix: '', suffix: '' };
  const report = { ...sampleRecord.report, passages: [{ quote }] };
  const database = await openDatabase();
  for (const [id, createdAt] of Object.entries({ a: 1, b: 3, c: 2 }))
    await database.put('reports', { ...sampleRecord, id, createdAt, report });
  const made = makeReadyList(url, sampleListOf(1, sampleEntry('garlic', '大蒜治病')));
  expect((await readListedPassages(url, made)).map(({ at }) => at)).toEqual([3, 2, 1]);
});

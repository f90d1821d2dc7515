import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../export/tables/csv-of-rows.ts';
import { findRows, type ScanRow } from './scan-row.ts';

const row = (number: number, change: Partial<ScanRow> & { status?: 'false' | 'unverified' }): ScanRow => ({
  number,
  part: 'posts.csv',
  list: 1,
  entry: number,
  row: number + 2,
  column: 'text',
  start: 0,
  end: 5,
  passage: '自来水有毒',
  before: '',
  after: '',
  meaning: 'stated',
  listTitle: '甲',
  known: {
    id: 'e',
    category: 'health',
    status: change.status ?? 'false',
    claim: '自来水有毒。',
    updatedAt: '2026-03-01',
  },
  ...change,
});

test('rows are found by text, status and list', () => {
  const rows = [
    row(0, { before: 'Said BOB: ' }),
    row(1, { status: 'unverified', listTitle: '乙' }),
    row(2, { column: 'title' }),
  ];
  const found = (search: Partial<Parameters<typeof findRows>[1]>) =>
    findRows(rows, { text: '', status: null, list: null, ...search }).map(({ number }) => number);
  expect(found({})).toEqual([0, 1, 2]);
  expect(found({ text: ' bob' })).toEqual([0]);
  expect(found({ text: 'title' })).toEqual([2]);
  expect(found({ status: 'unverified' })).toEqual([1]);
  expect(found({ list: '甲', status: 'false' })).toEqual([0, 2]);
});

test('a table says in its first bytes that it is UTF-8, and reads as it was', () => {
  const rows = [
    ['求证', 'a "b", c', '一\n二', 3],
    ['', ' x', ';', 4],
  ];
  const csv = csvOf(['甲', '乙', '丙', '丁'], rows);
  expect([...new TextEncoder().encode(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Papa.parse(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data).toEqual([
    ['甲', '乙', '丙', '丁'],
    ...rows.map((row) => row.map(String)),
  ]);
});

test.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '"=1'.slice(1)])(
  '%j is no formula',
  (text) => expect(Papa.parse<string[]>(csvOf(['a'], [[text]]).slice(1)).data[1]?.[0]).toBe(`'${text}`),
);

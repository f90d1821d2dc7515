import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { csvHead, csvLines } from '../../export/tables/csv-of-rows.ts';
import { browser } from '../../platform/page-browser.ts';
import type { FoundInFile } from '../../scan/find-in-record.ts';
import { MatchWriter, readMatchLine, readMatchLines } from '../../scan/match-lines.ts';
import { type KeptEntries, KeptRows } from './kept-rows.ts';
import { rowsAsCsv } from './rows-as-csv.ts';
import type { RowSearch } from './scan-row.ts';

Object.assign(browser, { i18n: { getMessage: (key: string) => key } });

const match = (row: number, change: Partial<FoundInFile>): FoundInFile => ({
  list: 1,
  entry: 0,
  row,
  column: 'text',
  start: 0,
  end: 5,
  passage: '自来水有毒',
  before: '',
  after: '',
  meaning: 'stated',
  ...change,
});
const entry = (status: 'false' | 'unverified', listTitle: string) => ({
  listTitle,
  known: { id: 'e', category: 'health', status, claim: '自来水有毒。', updatedAt: '2026-03-01' },
});
const everything = { text: '', status: null, list: null };

/** Keeps matches that come together. */
async function addTo(rows: KeptRows, matches: readonly FoundInFile[], entries: KeptEntries): Promise<void> {
  const writer = new MatchWriter();
  writer.add('posts.csv', matches);
  rows.add((await writer.take()).lines, entries);
}

async function rowsFound(rows: KeptRows, search: Partial<RowSearch>): Promise<number[]> {
  const found = await Promise.all(
    Array.from({ length: rows.chunkCount }, (_, chunk) => rows.findIn(chunk, { ...everything, ...search })),
  );
  return found.flat();
}

describe('rows that are kept', async () => {
  const rows = new KeptRows();
  const first = rows.addEntry(entry('false', '甲'));
  const second = rows.addEntry(entry('unverified', '乙'));
  await addTo(rows, [match(2, { before: 'Said BOB: \n' }), match(3, {})], [first, null]);
  await addTo(rows, [match(3, {})], [null]);
  await addTo(rows, [match(3, {}), match(4, {}), match(5, { column: 'title' })], [null, second, first]);

  test('are read again as they were, without those that are none', async () => {
    expect(rows.length).toBe(3);
    expect(await rows.rowAt(0)).toEqual({
      part: 'posts.csv',
      row: 2,
      column: 'text',
      passage: '自来水有毒',
      before: 'Said BOB: \n',
      after: '',
      meaning: 'stated',
      ...entry('false', '甲'),
    });
    expect((await rows.rowAt(1)).row).toBe(4);
    expect((await rows.rowAt(2)).row).toBe(5);
    expect(rows.listTitles()).toEqual(['甲', '乙']);
  });

  test('are found by text, status and list', async () => {
    expect(await rowsFound(rows, {})).toEqual([0, 1, 2]);
    expect(await rowsFound(rows, { text: ' bob' })).toEqual([0]);
    expect(await rowsFound(rows, { text: 'title' })).toEqual([2]);
    expect(await rowsFound(rows, { status: 'unverified' })).toEqual([1]);
    expect(await rowsFound(rows, { list: '甲', status: 'false' })).toEqual([0, 2]);
  });

  test('are a table, of which each cell stands in its column', async () => {
    let csv = '';
    for await (const piece of rowsAsCsv(rows, { ...everything, list: '甲' })) csv += piece;
    const { data } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true });
    expect(data.map(([, row, column]) => `${row} ${column}`)).toEqual([
      'scan_column_row scan_column_column',
      '2 text',
      '5 title',
    ]);
  });
});

test('rows are packed while they wait, more of them than the first memory holds', async () => {
  const text = '网传自来水有毒，专家说没有。';
  const matches = Array.from({ length: 5000 }, (_, at) => match(at, { before: text, after: `${text}${at}` }));
  const writer = new MatchWriter();
  const encode = vi.spyOn(TextEncoder.prototype, 'encodeInto');
  writer.add('posts.csv', matches.slice(0, 10));
  writer.add('posts.csv', []);
  writer.add('posts.csv', matches.slice(10));
  // Each call leaves something behind that is freed late: one for all that comes at once, none for nothing.
  expect(encode).toHaveBeenCalledTimes(2);
  encode.mockRestore();
  const { lines } = await writer.take();
  const asText = matches.map(({ before, after }) => before + after).join('');
  expect(lines.size).toBeLessThan(new TextEncoder().encode(asText).length / 5);
  const read = await readMatchLines(lines);
  expect(read.map((line) => readMatchLine(line).after)).toEqual(matches.map(({ after }) => after));
  expect(await readMatchLines((await writer.take()).lines)).toEqual([]);
});

test('a table says in its first bytes that it is UTF-8, and reads as it was', () => {
  const rows = [
    ['求证', 'a "b", c', '一\n二', 3],
    ['', ' x', ';', 4],
  ];
  const csv = csvHead(['甲', '乙', '丙', '丁']) + csvLines(rows);
  expect([...new TextEncoder().encode(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Papa.parse(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data).toEqual([
    ['甲', '乙', '丙', '丁'],
    ...rows.map((row) => row.map(String)),
  ]);
});

test.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '"=1'.slice(1)])(
  '%j is no formula',
  (text) => expect(Papa.parse<string[]>(csvLines([[text]])).data[0]?.[0]).toBe(`'${text}`),
);

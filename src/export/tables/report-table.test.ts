import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../../tests/sample-report.ts';
import { browser } from '../../platform/page-browser.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { csvHead, csvLines } from './csv-of-rows.ts';
import { eventColumns, eventRow } from './event-table.ts';
import { reportColumns, reportRow } from './report-table.ts';
import { seenColumns, seenRow } from './seen-table.ts';
import { claimsOfFlags, sightingColumns, sightingRow } from './sighting-table.ts';

Object.assign(browser, { i18n: { getMessage: (key: string) => (key === 'page_language' ? 'en' : key) } });

const quote = (exact: string) => ({
  quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
});
const record = {
  ...sampleRecord,
  report: {
    ...sampleRecord.report,
    note: '=HYPERLINK("https://evil.example","看")',
    passages: [quote('吃大蒜，"能"治流感'), quote('喝盐水')],
  },
};

test('a report is a row with a cell for each column, and its words are no formula', () => {
  const csv = csvHead(reportColumns) + csvLines([reportRow(record, [])]);
  const [header = [], row = []] = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' }).data;
  expect(row).toHaveLength(header.length);
  const cells = Object.fromEntries(header.map((column, at) => [column, row[at]]));
  expect(cells).toMatchObject({
    table_made_at: '2026-11-25T08:00:00.000Z',
    sent_title: '大蒜能治流感吗',
    history_any_state: 'state_sending',
    sent_passages: '吃大蒜，"能"治流感\n喝盐水',
    sent_note: `'${record.report.note}`,
  });
});

test('digits that a spreadsheet would change stand as text, and other numbers as they are', () => {
  const changed = ['007', '01012345678', '110101199003071233', '12e5'];
  const kept = ['13812345678', '2026', '0', '007 号', 42];
  const [row = []] = Papa.parse<string[]>(csvLines([[...changed, ...kept]])).data;
  expect(row).toEqual([...changed.map((digits) => `'${digits}`), ...kept.map(String)]);
});

test('a text that no cell of Excel holds is cut, so that columns stay where they are', () => {
  const [row = []] = Papa.parse<string[]>(csvLines([['长'.repeat(40_000), 'next']])).data;
  expect(row[0]?.length).toBeLessThan(32_767);
  expect(row[1]).toBe('next');
});

test('an entry that was seen is a row with a cell for each column', () => {
  const seen = {
    url: 'https://lists.example/a.json',
    entryId: 'garlic',
    claim: '吃大蒜能治流感',
    page: 'https://forum.example/t/1',
    at: 0,
    knew: { status: 'unverified' as const, correction: null, updatedAt: '2026-11-01' },
    news: null,
  };
  expect(seenRow(seen)).toHaveLength(seenColumns.length);
  expect(seenRow(seen)).toEqual(expect.arrayContaining(['1970-01-01T00:00:00.000Z', 'status_unverified']));
});

test('an import or an error is a row with its sentence and what to do next', () => {
  const event = { id: 'e', at: 0, about: '示例清单', address: 'https://lists.example/a.json', count: 0 };
  const failed = { ...event, kind: 'refresh-failed' as const, refusal: { code: 'list_empty' as const } };
  expect(eventRow(failed)).toHaveLength(eventColumns.length);
  expect(eventRow(failed)).toEqual([
    ...['1970-01-01T00:00:00.000Z', 'event_refresh_failed', 'refusal_list_empty', event.address],
  ]);
});

test('a match that was looked at is a row with its claim, which is no formula, where that is known', () => {
  const seen = [{ url: 'https://lists.example/a.json', entryId: 'garlic 1', claim: '=1+1' }];
  const lists = [{ url: 'https://lists.example/a.json', listId: 'https://lists.example/a' }];
  const flag = 'https://lists.example/a garlic 1';
  const sighting = { page: 'https://forum.example/t/1', key: `${flag} 9f3c 12`, at: 0 };
  const rowWith = (claims: ReadonlyMap<string, string>) => sightingRow(sighting, claims);
  const [first = '', page = '', claim, entry] = rowWith(claimsOfFlags(seen, lists));
  expect([first, page, claim, entry]).toEqual(['1970-01-01T00:00:00.000Z', sighting.page, '=1+1', flag]);
  expect(Papa.parse<string[]>(csvLines([[first, page, claim ?? '']])).data[0]?.[2]).toBe("'=1+1");
  expect(rowWith(new Map())).toHaveLength(sightingColumns.length);
  const twin = { ...lists[0], url: 'https://evil.example/a.json', listId: 'https://lists.example/a' };
  expect(rowWith(claimsOfFlags(seen, [...lists, twin]))[2]).toBe('');
});

test.each([
  ['en', english],
  ['zh_CN', chinese],
])('a column with times says in %s that they are of UTC', (_locale, locale) => {
  const received = { ...sampleReceipt, receivedAt: '2026-11-25T16:00:01+08:00' };
  const event = {
    ...{ id: 'e', about: '', address: '', count: 0, refusal: null },
    kind: 'taken-in' as const,
  };
  const seen = { ...{ url: '', entryId: '', claim: '', page: '' }, knew: null, news: null };
  const tables = [
    [reportColumns, reportRow({ ...record, receipt: received }, []), 2],
    [seenColumns, seenRow({ ...seen, at: 0 }), 1],
    [eventColumns, eventRow({ ...event, at: 0 }), 1],
    [sightingColumns, sightingRow({ page: '', key: 'list entry 9f 1', at: 0 }, new Map()), 1],
  ] as const;
  for (const [columns, row, count] of tables) {
    const times = columns.filter((_, at) => /^\d{4}-\d\d-\d\dT.*Z$/.test(String(row[at])));
    expect(times).toHaveLength(count);
    for (const key of times) expect(locale[key].message).toContain('UTC');
  }
});

test('a desk that names a moment by another zone names the same one in the table', () => {
  const received = (receivedAt: string) =>
    reportRow({ ...record, receipt: { ...sampleReceipt, receivedAt } }, []).at(
      reportColumns.indexOf('table_received_at'),
    );
  expect(received('2026-11-25T16:00:01+08:00')).toBe('2026-11-25T08:00:01.000Z');
  expect(received('2026-11-25')).toBe('2026-11-25');
});

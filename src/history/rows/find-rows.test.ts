import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleRecord } from '../../../tests/sample-report.ts';
import { foldedLetters, foldedWords } from '../../matches/letters/folded-letters.ts';
import type { ReportRecord } from '../records.ts';
import { findRows, type HistorySearch, partOfRows, partWithout } from './find-rows.ts';
import { groupRows, groupsOfRows } from './group-rows.ts';
import { rowOfReport } from './history-row.ts';

const quoted = (exact: string) => ({
  quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
});
const made = (id: string, change: Partial<ReportRecord>, exact = '') =>
  rowOfReport(
    {
      ...sampleRecord,
      ...change,
      id,
      report: {
        ...sampleRecord.report,
        page: { ...sampleRecord.report.page, title: `thread of ${id}` },
        passages: exact ? [quoted(exact)] : [],
        note: `note of ${id}`,
      },
    },
    foldedLetters,
  );
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
const rows = [
  made('garlic', { state: 'needs-you', createdAt: at(25, 8) }, '吃大蒜能治流感'),
  made(
    'water',
    { state: 'sending', createdAt: at(25, 7), pageUrl: 'https://bbs.example/t/1' },
    '全城停水三天',
  ),
  made('page', {
    ...{ state: 'delivered', createdAt: at(24, 23) },
    endpoint: { ...sampleRecord.endpoint, name: 'Other desk' },
  }),
  made('again', { state: 'delivered', createdAt: at(23, 1) }, '吃大蒜 能治流感'),
];
const anything = { stage: null, category: null, site: null, desk: null, from: null, before: null };
const part = partOfRows(rows);
const found = ({ text = '', ...search }: Partial<HistorySearch>) =>
  [...findRows(part.rows, [part], foldedWords(text), { ...anything, ...search })].map(
    (place) => rows[place]?.row.id,
  );

it('finds what a report says, wherever it says it and however it is written', () => {
  expect(found({})).toEqual(['garlic', 'water', 'page', 'again']);
  expect(found({ text: '大 蒜 流感' })).toEqual(['garlic', 'again']);
  expect(found({ text: 'BBS.example' })).toEqual(['water']);
  expect(found({ text: 'note page' })).toEqual(['page']);
  expect(found({ text: '大蒜 停水' })).toEqual([]);
});

it('finds what a search of each row by itself finds', () => {
  const letters = fc.stringMatching(/^[大蒜水]{0,4}$/);
  fc.assert(
    fc.property(
      ...[fc.array(fc.array(letters)), fc.array(letters.filter(Boolean), { maxLength: 3 })],
      (parts, words) => {
        const [like] = rows;
        const searched = parts.map((texts) =>
          texts.flatMap((text) => (like ? [{ ...like, letters: text }] : [])),
        );
        const one = parts
          .flat()
          .flatMap((text, place) => (words.every((word) => text.includes(word)) ? [place] : []));
        const all = searched.flat().map(({ row }) => row);
        expect([...findRows(all, searched.map(partOfRows), words, anything)]).toEqual(one);
      },
    ),
  );
});

it('searches what is left when rows are left out', () => {
  const left = partWithout(part, ({ id }) => id === 'garlic' || id === 'page');
  expect(left).toEqual(partOfRows(rows.filter(({ row }) => row.id === 'water' || row.id === 'again')));
  expect(partWithout(part, () => false)).toBe(part);
});

it('narrows by how far a report is, category, site, receiver and time', () => {
  expect(found({ stage: 'queued' })).toEqual(['water']);
  expect(found({ stage: 'needs-you', site: 'forum.example' })).toEqual(['garlic']);
  expect(found({ site: 'bbs.example', text: '大蒜' })).toEqual([]);
  expect(found({ category: 'other' })).toEqual([]);
  expect(found({ desk: 'Other desk' })).toEqual(['page']);
  expect(found({ from: at(24, 0), before: at(25, 8) })).toEqual(['water', 'page']);
});

it.each([
  ['day', ['head of garlic', 'garlic', 'water', 'head of page', 'page', 'head of again', 'again']],
  ['claim', ['head of garlic', 'garlic', 'again', 'head of water', 'water', 'head of page', 'page']],
  ['page', ['head of garlic', 'garlic', 'page', 'again', 'head of water', 'water']],
] as const)('puts what was found into groups by %s, the newest first', (groupBy, lines) => {
  const grouped = groupRows(Int32Array.of(0, 1, 2, 3), groupsOfRows(part.rows, groupBy));
  const named = [...grouped.lines].map((line) => {
    return line < 0 ? `head of ${rows[grouped.heads.places[-line - 1] ?? -1]?.row.id}` : rows[line]?.row.id;
  });
  expect(named).toEqual(lines);
  expect(grouped.heads.counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
});

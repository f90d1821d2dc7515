import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { Entry } from '../contract/list.ts';
import type { Passage } from '../contract/report.ts';
import { findListedPassages } from './find-listed-passages.ts';
import { makeReadyList } from './make-ready-list.ts';

const url = 'https://lists.example/sample.json';
const garlic = sampleEntry('garlic', '大蒜治病');
const vinegar = sampleEntry('vinegar', '喝醋软化血管');
const made = (...entries: Entry[]) => makeReadyList(url, sampleListOf(1, ...entries));

/** A report of one passage. */
const reportOf = (exact: string, more: Partial<Passage> = {}) => ({
  pageUrl: 'https://forum.example/t/1?utm_source=x#floor-3',
  createdAt: 5,
  report: {
    ...sampleRecord.report,
    passages: [{ quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }, ...more }],
  },
});
const listed = (...args: Parameters<typeof findListedPassages>) =>
  findListedPassages(...args).map(({ entry, page, at }) => [entry.id, page, at]);

test('a reported passage is found once a list names it, with the page it was on', () => {
  const reports = [reportOf('听说大蒜治病，大蒜治病。'), reportOf('今天天气好')];
  expect(listed(reports, made(vinegar, garlic), made(vinegar).ready)).toEqual([
    ['garlic', 'https://forum.example/t/1', 5],
  ]);
});

test('a list that is followed anew has its say on earlier reports', () => {
  expect(listed([reportOf('听说大蒜治病')], made(garlic), null)).toHaveLength(1);
});

test('what the list found in the passage before is no news', () => {
  expect(listed([reportOf('听说大蒜治病')], made(garlic, vinegar), made(garlic).ready)).toEqual([]);
});

test('nor is a passage that was reported for an entry, or that refutes what it repeats', () => {
  const entry = { listId: 'any', listVersion: 1, entryId: 'any' };
  expect(listed([reportOf('听说大蒜治病', { entry })], made(garlic), null)).toEqual([]);
  expect(listed([reportOf('网传“大蒜治病”不实，专家辟谣。')], made(garlic), null)).toEqual([]);
});

test('an entry that is withdrawn is found in no report', () => {
  expect(listed([reportOf('听说大蒜治病')], made(vinegar, { ...garlic, status: 'withdrawn' }), null)).toEqual(
    [],
  );
});

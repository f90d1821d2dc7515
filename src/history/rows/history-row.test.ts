import { expect, it } from 'vitest';
import { sampleRecord } from '../../../tests/sample-report.ts';
import { foldedLetters } from '../../matches/letters/folded-letters.ts';
import type { ReportRecord } from '../records.ts';
import { keyOfSeen, rowOfEvent, rowOfReport, rowOfSeen, seenIdOf, stageOf } from './history-row.ts';

const quoted = (exact: string) => ({
  quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
});
const rowOf = (change: Partial<ReportRecord['report']>) =>
  rowOfReport({ ...sampleRecord, report: { ...sampleRecord.report, ...change } }, foldedLetters).row;

it('an answer and a withdrawal say more than that a report was delivered', () => {
  const told = (state: 'received' | 'answered' | 'withdrawn') =>
    stageOf({ state: 'delivered', followUp: { status: { state } } });
  expect([told('received'), told('answered'), told('withdrawn')]).toEqual([
    ...['delivered', 'answered', 'withdrawn'],
  ]);
});

it('a report is called by its first passage, else by its page', () => {
  expect(rowOf({ passages: [quoted('吃大蒜能治流感'), quoted('全城停水')] }).title).toBe('吃大蒜能治流感');
  expect(rowOf({}).title).toBe(sampleRecord.report.page.title);
});

it('reports of one entry are about one claim, and so are those of one wording however it is written', () => {
  const entry = { listId: 'https://lists.example/a', listVersion: 1, entryId: 'garlic' };
  const named = (exact: string) => rowOf({ passages: [{ ...quoted(exact), entry }] }).claim;
  expect(named('吃大蒜能治流感')).toBe(named('流感吃大蒜就好'));
  const unnamed = (exact: string) => rowOf({ passages: [quoted(exact)] }).claim;
  expect(unnamed('吃大蒜 能治流感')).toBe(unnamed('吃大蒜能治流感'));
  expect(unnamed('全城停水')).not.toBe(unnamed('吃大蒜能治流感'));
});

it('a flag that was seen has the status its list states now, and an id that names its entry', () => {
  const seen = {
    ...{ url: 'https://lists.example/a b.json', entryId: 'the garlic', claim: '吃大蒜能治流感' },
    ...{ page: 'https://forum.example/t/1', at: 0 },
    knew: { status: 'unverified' as const, correction: null, updatedAt: '2026-11-01' },
    news: { now: { status: 'false' as const, correction: null, updatedAt: '2026-11-02' }, at: 1 },
  };
  const { row } = rowOfSeen(seen, foldedLetters);
  expect(row).toMatchObject({ kind: 'seen', site: 'forum.example', status: 'false' });
  expect(keyOfSeen(seenIdOf(seen))).toEqual([seen.url, seen.entryId]);
});

it('an import that failed and a database made anew are errors, and what went well is an import', () => {
  const happened = { id: 'e', at: 0, about: '示例清单', address: 'https://lists.example/a.json', count: 3 };
  const stage = (kind: 'list-followed' | 'taken-in' | 'made-anew', refusal: { code: 'list_empty' } | null) =>
    rowOfEvent({ ...happened, kind, refusal }, foldedLetters).row.stage;
  expect(stage('list-followed', null)).toBe('import');
  expect(stage('taken-in', { code: 'list_empty' })).toBe('error');
  expect(stage('made-anew', null)).toBe('error');
});

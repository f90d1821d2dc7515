import { expect, it } from 'vitest';
import { sampleRecord } from '../../../tests/sample-report.ts';
import { foldedLetters } from '../../matches/letters/folded-letters.ts';
import { choicesOf } from './choices-of-rows.ts';
import { rowOfReport } from './history-row.ts';

const at = (...when: [number, number, number, number]) => new Date(...when).getTime();
const made = (createdAt: number, category: string) =>
  rowOfReport({ ...sampleRecord, createdAt, report: { ...sampleRecord.report, category } }, foldedLetters)
    .row;
const rows = [
  made(at(2026, 10, 28, 9), 'other'),
  made(at(2026, 10, 26, 23), 'health'),
  made(at(2026, 10, 26, 1), 'health'),
  made(at(2026, 9, 1, 1), 'health'),
];

it('counts what there is, the most frequent first, and nothing of what rows do not say', () => {
  const { category, status, site } = choicesOf(rows, at(2026, 10, 28, 10));
  expect(category).toEqual([...[['health', 3]], ...[['other', 1]]]);
  expect(site).toEqual([['forum.example', 4]]);
  expect(status).toEqual([]);
});

it('counts the last thirty days, also those on which there was nothing', () => {
  const { days } = choicesOf(rows, at(2026, 10, 28, 10));
  expect(days.slice(0, 3).map(([, count]) => count)).toEqual([1, 0, 2]);
  expect(days).toHaveLength(30);
  expect(days.at(-1)).toEqual([at(2026, 9, 30, 0), 0]);
});

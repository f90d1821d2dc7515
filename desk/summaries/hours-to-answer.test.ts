import { expect, it } from 'vitest';
import { hoursToAnswer } from './hours-to-answer.ts';

const answerAfter = (hours: number) => ({
  firstSeen: new Date('2026-11-27T00:00:00Z'),
  at: new Date(Date.parse('2026-11-27T00:00:00Z') + hours * 3_600_000),
});

it('half of the answers took at most the median, nine of ten at most the ninetieth', () => {
  const answers = [5, 1, 3, 2, 4, 6, 7, 8, 9, 100].map(answerAfter);
  expect(hoursToAnswer(answers)).toEqual({ median: 5, ninetieth: 9, longest: 100 });
});

it('one answer is all three, in tenths of an hour; none are none', () => {
  expect(hoursToAnswer([answerAfter(1.26)])).toEqual({ median: 1.3, ninetieth: 1.3, longest: 1.3 });
  expect(hoursToAnswer([])).toBeNull();
});

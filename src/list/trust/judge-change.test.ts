import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../../tests/sample-list.ts';
import type { Status } from '../../contract/list.ts';
import { judgeChange } from './judge-change.ts';

const now = Date.parse('2026-11-27T08:00:00Z');
const day = 24 * 60 * 60 * 1000;

/** A list of entries with the numbers from `first` to before `end`, each with this status. */
const entries = (first: number, end: number, status: Status = 'unverified') =>
  Array.from({ length: end - first }, (_, at) => ({ ...sampleEntry(`e${first + at}`, '谣言'), status }));
const listOf = (...parts: ReturnType<typeof entries>[]) => sampleListOf(2, ...parts.flat());
const thirty = listOf(entries(0, 30));
const codeOf = (after: typeof thirty, recent: Parameters<typeof judgeChange>[2] = [], before = thirty) =>
  judgeChange(before, after, recent, now).because;

test.each([
  ['half of the entries are gone', listOf(entries(0, 15)), null],
  ['more than half are gone', listOf(entries(0, 14)), 'release_shrank'],
  ['all are withdrawn', listOf(entries(0, 30, 'withdrawn')), null],
  ['all are milder', listOf(entries(0, 30, 'true')), null],
  ['fewer than a third are graver', listOf(entries(0, 9, 'false'), entries(9, 30)), null],
  ['a third are graver', listOf(entries(0, 10, 'false'), entries(10, 30)), 'release_graver'],
  ['as many are new as there were', listOf(entries(0, 60)), null],
  ['more are new than there were', listOf(entries(0, 61)), 'release_doubled'],
])('where %s', (_, after, code) => {
  expect(codeOf(after)?.code ?? null).toBe(code);
});

test('the sentence has the numbers', () => {
  expect(codeOf(listOf(entries(0, 14)))?.values).toEqual(['2', '16', '30']);
});

test('a short list may double, and change its mind', () => {
  expect(codeOf(listOf(entries(0, 9, 'false')), [], listOf(entries(0, 3)))).toBeNull();
});

test('a little each day comes to much, for seven days', () => {
  const fewGraver = listOf(entries(0, 4, 'false'), entries(4, 30));
  const before = (days: number) => [{ at: now - days * day, added: 0, gone: 0, graver: 6 }];
  expect(codeOf(fewGraver, before(6))?.code).toBe('release_graver');
  expect(codeOf(fewGraver, before(8))).toBeNull();
  expect(codeOf(listOf(entries(0, 27)), [{ at: now - day, added: 0, gone: 20, graver: 0 }])).toBeNull();
  expect(codeOf(listOf(entries(0, 20)), [{ at: now - day, added: 0, gone: 20, graver: 0 }])?.code).toBe(
    'release_shrank',
  );
});

test('an entry that comes and goes each day is one', () => {
  const [short, long] = [listOf(entries(0, 1)), listOf(entries(0, 2))];
  const days = Array.from({ length: 5 }, (_, at) => at);
  const comings = days.flatMap((at) => [
    { at: now - at * day, added: 1, gone: 0, graver: 0 },
    { at: now - at * day, added: 0, gone: 1, graver: 0 },
  ]);
  expect(codeOf(short, [...comings, { at: now, added: 1, gone: 0, graver: 0 }], long)).toBeNull();
  expect(codeOf(long, comings, short)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { readClaimsQuery, readSearch, writeCursor } from './claims-query.ts';

const id = '0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11';
const problemOf = (asked: Record<string, string>) => {
  const read = readClaimsQuery(asked);
  return read.ok ? null : read.problem;
};

describe('a page of the queue', () => {
  it('is by default of what is open, what grows most first', () => {
    const read = readClaimsQuery({});
    expect(read.ok && read.value).toEqual({
      ...{ view: 'open', sort: 'growth', category: null, site: null, search: null, limit: 50, after: null },
    });
    const due = readClaimsQuery({ view: 'due', search: '  ' });
    expect(due.ok && [due.value.sort, due.value.search]).toEqual(['due', null]);
  });

  it('goes on after the last claim of the page before', () => {
    for (const [sort, value] of [
      ['growth', '164000.25'],
      ['growth', '-Infinity'],
      ['reports', '37'],
      ['newest', '2026-11-27T08:00:00.123Z'],
      ['due', null],
    ] as const) {
      const read = readClaimsQuery({ sort, after: writeCursor({ value, id }) });
      expect(read.ok && read.value.after).toEqual({ value, id });
    }
  });

  it.each([
    [{ view: 'all' }, 'view-unknown'],
    [{ sort: 'author' }, 'sort-unknown'],
    [{ limit: '0' }, 'limit-invalid'],
    [{ limit: '101' }, 'limit-invalid'],
    [{ after: 'x' }, 'after-unknown'],
    [{ sort: 'reports', after: writeCursor({ value: '2026-11-27T08:00:00Z', id }) }, 'after-unknown'],
    [{ sort: 'growth', after: writeCursor({ value: '1); drop table claims', id }) }, 'after-unknown'],
    [{ sort: 'growth', after: writeCursor({ value: '1e-400', id }) }, 'after-unknown'],
    [{ sort: 'growth', after: writeCursor({ value: '0b1', id }) }, 'after-unknown'],
    [{ sort: 'newest', after: writeCursor({ value: '2026-02-30T08:00:00.000Z', id }) }, 'after-unknown'],
    [{ sort: 'oldest', after: writeCursor({ value: '0000-01-01T08:00:00.000Z', id }) }, 'after-unknown'],
    [{ sort: 'due', after: writeCursor({ value: '+010000-01-01T08:00:00.000Z', id }) }, 'after-unknown'],
    [{ after: writeCursor({ value: '1', id: 'x' }) }, 'after-unknown'],
  ] as const)('is refused where it is asked for as %j', (asked, problem) => {
    expect(problemOf(asked)).toBe(problem);
  });
});

describe('a search', () => {
  it.each([
    ['#128', { kind: 'number', number: 128 }],
    ['128', { kind: 'number', number: 128 }],
    [
      'https://forum.example/thread/7',
      { kind: 'address', site: 'forum.example', address: 'https://forum.example/thread/7' },
    ],
    ['https://forum.example/', { kind: 'address', site: 'forum.example', address: null }],
    ['Forum.example', { kind: 'address', site: 'forum.example', address: null }],
    ['水厂被污染', { kind: 'words', words: '水厂被污染' }],
    ['5G', { kind: 'words', words: '5G' }],
  ])('for “%s” is understood', (search, meaning) => {
    expect(readSearch(search)).toEqual(meaning);
  });
});

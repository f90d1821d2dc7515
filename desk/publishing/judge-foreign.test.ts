import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../tests/desk/sample-report.ts';
import { claimedReleases, foreignSentence, isForeign } from './judge-foreign.ts';

const digest = (letter: string) => letter.repeat(64);
const release = (version: number, letter: string) => ({ version, sha256: digest(letter) });
const made = [release(7, 'a'), release(6, 'b'), release(4, 'c')];

describe('a release that a report claims', () => {
  it.each([
    ['the newest one', release(7, 'a'), false],
    ['an older one', release(4, 'c'), false],
    ['another one of the newest version', release(7, 'd'), true],
    ['another one of an older version', release(6, 'd'), true],
    ['one of a newer version', release(8, 'd'), true],
    ['one of a version before those that are known', release(3, 'd'), false],
    ['one of a version between those that are known', release(5, 'd'), false],
    ['one that was made, under another version', release(9, 'a'), false],
  ])('is judged by those that were made: %s', (_, claimed, expected) => {
    expect(isForeign(claimed, made)).toBe(expected);
  });

  it('is not judged where nothing is known to have been made', () => {
    expect(isForeign(release(7, 'd'), [])).toBe(false);
  });
});

it('a report claims each release once, of its passages and of what it disputes', () => {
  const quote = { type: 'TextQuoteSelector' as const, exact: 'x', prefix: '', suffix: '' };
  const entry = { listId: 'food', listVersion: 7, entryId: 'salt' };
  const named = { ...entry, release: digest('a') };
  const passages = [{ quote }, { quote, entry }, { quote, entry: named }, { quote, entry: named }];
  const disputes = { ...entry, listVersion: 6, release: digest('b') };
  expect(claimedReleases(sampleReport({ passages, disputes }))).toEqual([
    { listId: 'food', ...release(7, 'a') },
    { listId: 'food', ...release(6, 'b') },
  ]);
  expect(claimedReleases(sampleReport())).toEqual([]);
});

it('of a foreign release it is said since when it is claimed, that it may be invented, and what to do', () => {
  expect(foreignSentence([])).toBeNull();
  const seen = (day: number, letter: string) => ({
    ...{ listId: 'food', ...release(8, letter), reports: 1 },
    firstSeen: new Date(Date.UTC(2026, 10, day)),
    lastSeen: new Date(Date.UTC(2026, 10, day + 1)),
  });
  const said = foreignSentence([seen(20, 'd'), seen(24, 'e'), seen(22, 'f')]);
  expect(said).toContain('Since 2026-11-20 reports claim 3 releases of food');
  expect(said).toContain(`on 2026-11-25 version 8 with the digest ${digest('e')}`);
  for (const part of ['Anybody can invent', 'fingerprint', 'rotate the keys']) expect(said).toContain(part);
});

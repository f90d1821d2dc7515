import { expect, test } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { findMatches } from '../../src/matches/find-matches.ts';
import { normaliseText } from '../../src/matches/letters/normalise-text.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';
import { openCompiledList } from '../../src/matches/list/compiled-list.ts';
import { isSet, recordFlag, recordIn, rowShift, slotAt } from '../../src/matches/words/group-table.ts';
import { beside, refOfInline } from '../../src/matches/words/inline-word.ts';
import { filedByPair, pairKey } from '../../src/matches/words/scan-pairs.ts';

// The text docs/matching.md follows through the matcher: what it says of each step is true.

const entryOf = (word: string): Entry => ({
  id: word,
  match: { words: [word] },
  category: 'other',
  status: 'unverified',
  claim: word,
  updatedAt: '2026-01-01',
});

const { compiled } = compileList({ entries: ['大麻', '假疫苗', '大蒜治癌'].map(entryOf) });
const { widePairs: table } = openCompiledList(compiled);
const text = '网传“大·蒜治癌”是谣言';
const folded = normaliseText(text);
const letters = String.fromCharCode(...folded.units.subarray(0, folded.length));

const bitOf = (pair: string) =>
  filedByPair.bitOf(pairKey(pair.charCodeAt(0), pair.charCodeAt(1)), table.filter.length * 32 - 1);

function slotOf(pair: string): { compared: string; held: number } {
  const slot = slotAt(table.bases, rowShift(table), bitOf(pair));
  const compared = table.slots[slot] ?? 0;
  return {
    compared: String.fromCharCode(compared >>> 16, compared & 0xffff),
    held: table.slots[slot + 1] ?? 0,
  };
}

test('folding leaves letters and the places they came from', () => {
  expect(letters).toBe('网传大蒜治癌是谣言');
  expect([...folded.from.subarray(0, folded.length)]).toEqual([0, 1, 3, 5, 6, 7, 9, 10, 11]);
});

test('the filter lets the pair of the word through, and those of words of refutation', () => {
  const pairs = Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2));
  expect(pairs.filter((pair) => isSet(table.filter, bitOf(pair)))).toEqual(['网传', '蒜治', '是谣', '谣言']);
});

test('the slot of the pair compares two letters and names a record', () => {
  const { compared, held } = slotOf('蒜治');
  expect(compared).toBe('蒜癌');
  expect(held & 7).toBe(beside.after);
  const record = recordIn(held);
  const [size = 0, low, high = 0, ...units] = table.records.subarray(record, record + 7);
  expect([size >>> 8, size & 255, low, high >>> 12, high & 0xfff]).toEqual([1, 4, 2, recordFlag.last, 0]);
  expect(String.fromCharCode(...units)).toBe('大蒜治癌');
});

test('a word of three letters lies in its slot', () => {
  const { compared, held } = slotOf('假疫');
  expect(compared).toBe('假苗');
  expect([refOfInline(held), held & 7]).toEqual([1, beside.after]);
});

test('the match has the offsets of the text as it was given', () => {
  expect(findMatches(text, compiled)).toEqual([
    { entry: 2, start: 3, end: 8, kind: 'word', score: 1, refutedHere: true },
  ]);
});

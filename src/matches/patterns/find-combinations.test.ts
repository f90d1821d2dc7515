import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Places } from '../words/span-set.ts';
import { findCombinations } from './find-combinations.ts';

/** Places of the same length that do not overlap, each of one part. */
const places = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 3, maxLength: 20 }).map((drawn) => {
  let start = 0;
  return drawn.map(([part, gap]) => {
    start += 2 + gap;
    return { part, start, end: start + 2 };
  });
});

const partsOf = (seen: readonly { part: number; start: number; end: number }[]): Places[] =>
  [0, 1, 2].map((part) => {
    const own = seen.filter((place) => place.part === part);
    return { starts: own.map(({ start }) => start), ends: own.map(({ end }) => end) };
  });

test('the passages are those that a search of all windows of places finds', () => {
  fc.assert(
    fc.property(places, fc.nat(20), (seen, within) => {
      const expected: { start: number; end: number }[] = [];
      let free = 0;
      for (const [last, { end }] of seen.entries()) {
        const starts = seen.slice(0, last + 1).map(({ start }) => start);
        // Of the passages that end here the shortest.
        const first = starts.findLastIndex(
          (start, at) =>
            start >= free && new Set(seen.slice(at, last + 1).map(({ part }) => part)).size === 3,
        );
        const start = starts[first];
        if (start === undefined || (within > 0 && end - start > within)) continue;
        expected.push({ start, end });
        free = end;
      }
      expect(findCombinations(partsOf(seen), within)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('every place of a part is looked at a few times, however many there are of the others', () => {
  let reads = 0;
  const counted = (numbers: number[]) =>
    new Proxy(numbers, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
  const many = 20_000;
  const partOf = (offset: number): Places => {
    const starts = Array.from({ length: many }, (_, index) => index * 4 + offset);
    return { starts: counted(starts), ends: counted(starts.map((start) => start + 2)) };
  };
  const once: Places = { starts: [many * 4], ends: [many * 4 + 2] };
  expect(findCombinations([partOf(0), partOf(2), once], 0)).toHaveLength(1);
  expect(findCombinations([partOf(0), partOf(2), once], 1)).toEqual([]);
  expect(findCombinations([partOf(0), partOf(2)], 0)).toHaveLength(many);
  expect(reads).toBeLessThan(3 * 2 * many * 10);
});

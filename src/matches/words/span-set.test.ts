import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Covers } from './span-set.ts';

const rangeArbitrary = fc
  .tuple(fc.nat(30), fc.nat(10))
  .map(([start, length]) => ({ start, end: start + length }));

test('a passage is held when it lies within one of the covers, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(rangeArbitrary), rangeArbitrary, (covers, range) => {
      const isHeld = covers.some(({ start, end }) => start <= range.start && range.end <= end);
      expect(new Covers(covers).hold(range)).toBe(isHeld);
    }),
  );
});

test('of places in order those are left that none of the covers holds', () => {
  fc.assert(
    fc.property(fc.array(rangeArbitrary), fc.array(rangeArbitrary), (ranges, drawn) => {
      const places = drawn.toSorted((a, b) => a.start - b.start);
      const covers = new Covers(ranges);
      const left = places.filter((place) => !covers.hold(place));
      expect(
        covers.leave({ starts: places.map(({ start }) => start), ends: places.map(({ end }) => end) }),
      ).toEqual({ starts: left.map(({ start }) => start), ends: left.map(({ end }) => end) });
    }),
  );
});

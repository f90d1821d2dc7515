import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpanSet } from './span-set.ts';

const spanArbitrary = fc
  .tuple(fc.nat(30), fc.nat(10))
  .map(([start, length]) => ({ start, end: start + length }));

test('a span is contained when it lies within one of the set, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(spanArbitrary), spanArbitrary, (spans, span) => {
      const isContained = spans.some(({ start, end }) => start <= span.start && span.end <= end);
      expect(new SpanSet(spans).contains(span)).toBe(isContained);
    }),
  );
});

test('of places in order, those are left that lie within none of the spans', () => {
  fc.assert(
    fc.property(fc.array(spanArbitrary), fc.array(spanArbitrary), (spans, drawn) => {
      const places = drawn.toSorted((a, b) => a.start - b.start);
      const set = new SpanSet(spans);
      const left = places.filter((place) => !set.contains(place));
      expect(
        set.placesOutside({ starts: places.map(({ start }) => start), ends: places.map(({ end }) => end) }),
      ).toEqual({ starts: left.map(({ start }) => start), ends: left.map(({ end }) => end) });
    }),
  );
});

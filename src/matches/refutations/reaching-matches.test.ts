import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FlatMatches } from '../words/flat-matches.ts';
import { ReachingMatches } from './reaching-matches.ts';

const rangeArbitrary = fc
  .tuple(fc.nat(300), fc.oneof(fc.nat(8), fc.nat(70), fc.nat(1000)))
  .map(([start, length]) => ({ start, end: start + length + 1 }));

test('of matches of all lengths those are found that touch a place, each once, wherever they are looked for from', () => {
  fc.assert(
    fc.property(fc.array(rangeArbitrary), rangeArbitrary, fc.nat(100), (ranges, place, near) => {
      const matches = new FlatMatches();
      for (const [entry, range] of ranges.entries())
        matches.add({ entry, ...range, kind: 'combination', score: 1, refutedHere: false });
      matches.sort();
      const reaching = new ReachingMatches(matches);
      const touching = Array.from({ length: matches.count }, (_, index) => index).filter(
        (index) => matches.end(index) >= place.start && matches.start(index) <= place.end,
      );
      for (let time = 0; time < 2; time++) {
        const count = reaching.find(place.start, place.end, near);
        expect(reaching.numbers.slice(0, count).sort((a, b) => a - b)).toEqual(touching);
      }
    }),
  );
});

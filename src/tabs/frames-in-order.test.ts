import { expect, test } from 'vitest';
import { framesInOrder } from './frames-in-order.ts';

test('frames come from the top, each before those inside it', () => {
  const places = [[1], [0, 1], [], [0], [10], [0, 0, 4], [2]];
  expect(
    framesInOrder(places.map((place) => ({ matches: { place } }))).map(({ matches }) => matches.place),
  ).toEqual([[], [0], [0, 0, 4], [0, 1], [1], [2], [10]]);
});

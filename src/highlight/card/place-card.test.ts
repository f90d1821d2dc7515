import { expect, test } from 'vitest';
import { type Box, placeCard } from './place-card.ts';

const viewport = { width: 1000, height: 600 };
const card = { width: 360, height: 200 };

test('a card lies below its passage', () => {
  const place = placeCard([{ left: 100, top: 100, right: 200, bottom: 120 }], card, viewport);
  expect(place).toMatchObject({ left: 100, top: 126 });
});

test('a card lies above its passage where there is no room below', () => {
  const place = placeCard([{ left: 100, top: 500, right: 200, bottom: 520 }], card, viewport);
  expect(place.top + card.height).toBeLessThan(500);
});

test('a card stays inside the viewport on the right', () => {
  const place = placeCard([{ left: 900, top: 100, right: 990, bottom: 120 }], card, viewport);
  expect(place.left + card.width).toBeLessThan(1000);
});

/** Whether a card placed there lies in the view and on no line of the passage. */
function isClear(passage: Box[], size: typeof card, view: typeof viewport): boolean {
  const { left, top, maxHeight } = placeCard(passage, size, view);
  const right = left + size.width;
  const bottom = top + Math.min(size.height, maxHeight);
  const isInView = left >= 0 && top >= 0 && right <= view.width && bottom <= view.height;
  return (
    isInView &&
    passage.every((box) => box.left >= right || box.right <= left || box.top >= bottom || box.bottom <= top)
  );
}

test('in a low frame a card lies on the right or left of its passage, or is made as low as it must be', () => {
  const low = { width: 1000, height: 140 };
  const middle = { top: 60, bottom: 80 };
  expect(placeCard([{ left: 10, right: 120, ...middle }], card, low).left).toBe(126);
  expect(placeCard([{ left: 900, right: 990, ...middle }], card, low).left).toBe(534);
  expect(isClear([{ left: 10, right: 120, ...middle }], card, low)).toBe(true);
  const wide = [{ left: 0, right: 1000, ...middle }];
  expect(placeCard(wide, card, low).maxHeight).toBe(46);
  expect(isClear(wide, card, low)).toBe(true);
});

test('a passage as tall as the view has its card on a side, and one in two columns beside one of its lines', () => {
  expect(isClear([{ left: 400, top: -50, right: 480, bottom: 700 }], card, viewport)).toBe(true);
  const columns = [
    { left: 0, top: 560, right: 240, bottom: 600 },
    { left: 300, top: 0, right: 540, bottom: 40 },
  ];
  expect(isClear(columns, card, { width: 600, height: 600 })).toBe(true);
});

test('a card taller than the room above and below goes to a side, or is made lower where a side has no room', () => {
  const tall = { width: 360, height: 2000 };
  const narrow = { width: 420, height: 600 };
  const middle = { left: 0, top: 200, right: 100, bottom: 220 };
  expect(placeCard([middle], tall, viewport)).toMatchObject({ left: 106, maxHeight: 584 });
  expect(placeCard([middle], tall, narrow)).toMatchObject({ top: 226, maxHeight: 366 });
  expect(isClear([{ ...middle, top: 400, bottom: 420 }], tall, narrow)).toBe(true);
});

const line = (left: number, top: number): Box => ({ left, top, right: left + 100, bottom: top + 20 });

test.each([
  ['the next match just below', [[line(100, 340)]], { top: 94 }],
  ['the next match below and the one before above', [[line(100, 340)], [line(100, 250)]], { left: 206 }],
  ['two of three all around', [[line(100, 340)], [line(100, 250)], [line(300, 300)]], { left: 206 }],
  ['a next match that is a little longer', [[line(130, 340)], [line(100, 250)]], { left: 236 }],
  ['a match far away', [[line(100, 560)]], { top: 326 }],
])('a card leaves free %s', (_what, others, expected) => {
  expect(placeCard([line(100, 300)], card, viewport, others)).toMatchObject(expected);
});

test('a card rather covers the next match than becomes lower', () => {
  const low = { width: 400, height: 600 };
  expect(placeCard([line(100, 120)], card, low, [[line(100, 160)]])).toMatchObject({ top: 146 });
});

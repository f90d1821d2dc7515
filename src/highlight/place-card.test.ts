import { expect, test } from 'vitest';
import { placeCard } from './place-card.ts';

const viewport = { width: 1000, height: 600 };
const card = { width: 360, height: 200 };

test('a card lies below its passage', () => {
  const place = placeCard({ left: 100, top: 100, right: 200, bottom: 120 }, card, viewport);
  expect(place).toMatchObject({ left: 100, top: 126 });
});

test('a card lies above its passage where there is no room below', () => {
  const place = placeCard({ left: 100, top: 500, right: 200, bottom: 520 }, card, viewport);
  expect(place.top + card.height).toBeLessThan(500);
});

test('a card stays inside the viewport on the right', () => {
  const place = placeCard({ left: 900, top: 100, right: 990, bottom: 120 }, card, viewport);
  expect(place.left + card.width).toBeLessThan(1000);
});

test('a card taller than the room on either side is made lower and still covers nothing', () => {
  const tall = { width: 360, height: 2000 };
  const high = placeCard({ left: 0, top: 200, right: 100, bottom: 220 }, tall, viewport);
  expect(high.top).toBeGreaterThanOrEqual(220);
  expect(high.top + high.maxHeight).toBeLessThanOrEqual(600);
  const low = placeCard({ left: 0, top: 400, right: 100, bottom: 420 }, tall, viewport);
  expect(low.top + low.maxHeight).toBeLessThanOrEqual(400);
});

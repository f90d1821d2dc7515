import { expect, test } from 'vitest';
import { pauseAfter } from './pause-after.ts';

test('rests ten times as long as it worked', () => {
  expect(pauseAfter(4, 1)).toBe(40);
});

test('a page that never stops changing is read less and less often, but at least every two seconds', () => {
  expect(pauseAfter(0, 20)).toBe(0);
  expect(pauseAfter(0, 22)).toBe(100);
  expect(pauseAfter(0, 10_000)).toBe(2000);
  expect(pauseAfter(5000, 1)).toBe(2000);
});

import { expect, test } from 'vitest';
import { pauseAfter } from './pause-after.ts';

test('reading that stays within what it may be ahead of its share takes no rest', () => {
  expect(pauseAfter(200, 1)).toBe(0);
});

test('what was taken beyond that is rested off, ten times as long', () => {
  expect(pauseAfter(204, 1)).toBe(40);
});

test('a page that never stops changing is read less and less often, but at least every two seconds', () => {
  expect(pauseAfter(0, 20)).toBe(0);
  expect(pauseAfter(0, 22)).toBe(100);
  expect(pauseAfter(0, 10_000)).toBe(2000);
  expect(pauseAfter(5000, 1)).toBe(2000);
});

import { expect, it } from 'vitest';
import { sayCount, setSize } from './say-count.ts';

it('says a count, and where the desk has stopped counting', () => {
  expect([0, 999, 1000].map(sayCount)).toEqual(['0', '999', '1000+']);
});

it('says how many lines a list has, once that is known', () => {
  expect(setSize(40, true, 1000)).toBe(40);
  expect(setSize(40, false, 120)).toBe(120);
  expect(setSize(140, false, 120)).toBe(140);
  expect(setSize(40, false, 1000)).toBe(-1);
});

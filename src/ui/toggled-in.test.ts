import { expect, it } from 'vitest';
import { toggledIn } from './toggled-in.ts';

it('is in a set or out of it, and leaves the set as it was', () => {
  const set = new Set(['a', 'b']);
  expect([...toggledIn(set, 'b')]).toEqual(['a']);
  expect([...toggledIn(set, 'c')]).toEqual(['a', 'b', 'c']);
  expect([...set]).toEqual(['a', 'b']);
});

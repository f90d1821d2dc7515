import { expect, test } from 'vitest';
import { walkCommandOf, walkKeys } from './patrol-keys.ts';

const pressed = (key: string, how: Partial<Parameters<typeof walkCommandOf>[0]> = {}) => ({
  key,
  withCtrl: false,
  withShift: false,
  withAlt: false,
  isInField: false,
  isHeld: false,
  ...how,
});

test('next and done are different keys, in capitals too', () => {
  expect(walkCommandOf(pressed('n'), true)).toBe('next');
  expect(walkCommandOf(pressed('D', { withShift: true }), true)).toBe('done');
});

test('a letter in a field, with Ctrl, or where letters are off is no key', () => {
  expect(walkCommandOf(pressed('d', { isInField: true }), true)).toBeNull();
  expect(walkCommandOf(pressed('d', { withCtrl: true }), true)).toBeNull();
  expect(walkCommandOf(pressed('d'), false)).toBeNull();
  expect(walkCommandOf(pressed('q'), true)).toBeNull();
});

test('a key that is held takes one step', () => {
  const held = Object.keys(walkKeys).map((key) => walkCommandOf(pressed(key, { isHeld: true }), true));
  expect(held.filter(Boolean)).toEqual([]);
});

test('every key that is shown does something, and ? shows them also where letters are off', () => {
  const commands = Object.keys(walkKeys).map((key) => walkCommandOf(pressed(key), true));
  expect(new Set(commands).size).toBe(Object.keys(walkKeys).length);
  expect(commands).not.toContain(null);
  expect(walkCommandOf(pressed('?', { withShift: true }), false)).toBe('keys');
});

import { describe, expect, test } from 'vitest';
import type { PressedKey } from '../use-keys.ts';
import { commandOf } from './review-keys.ts';

const pressed = (key: string, how: Partial<PressedKey> = {}): PressedKey => ({
  ...{ key, withCtrl: false, withShift: false, withAlt: false, isInField: false, isHeld: false },
  ...how,
});

describe('a key on the page of staff', () => {
  test.each([
    ['j', 'next-claim'],
    ['K', 'previous-claim'],
    ['=', 'answer'],
    ['p', 'pass-on'],
    ['2', 'status-2'],
    ['7', null],
    ['F6', 'next-pane'],
    ['q', null],
  ])('%s does %s', (key, command) => {
    expect(commandOf(pressed(key), true)).toBe(command);
  });

  test('a letter that writes into a field, or comes with another key, does nothing', () => {
    for (const how of [{ isInField: true }, { withCtrl: true }, { withAlt: true }])
      expect(commandOf(pressed('t', how), true)).toBeNull();
  });

  test('keys of more than a letter work in fields too, and where letters are switched off', () => {
    expect(commandOf(pressed('Enter', { withCtrl: true, isInField: true }), false)).toBe('ask-approval');
    expect(commandOf(pressed('F6', { withShift: true, isInField: true }), false)).toBe('previous-pane');
    expect(commandOf(pressed('t'), false)).toBeNull();
  });
});

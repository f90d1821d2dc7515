import { expect, test } from 'vitest';
import type { WalkMatch } from '../messages/message-contract.ts';
import { matchToGoTo } from './match-to-go-to.ts';

const match = (digest: string, isSeen = false) => ({ digest, isSeen }) as WalkMatch;
const matches = [match('a', true), match('b'), match('c', true), match('d')];
const from = (current: string | null, to: 1 | -1 | string) => matchToGoTo({ matches, current }, to)?.digest;

test('the next and the previous one that was not looked at', () => {
  expect(from(null, 1)).toBe('b');
  expect(from('b', 1)).toBe('d');
  expect(from('d', -1)).toBe('b');
  expect(from('a', 1)).toBe('b');
});

test('there is none behind the last and before the first', () => {
  expect(from('d', 1)).toBeUndefined();
  expect(from('b', -1)).toBeUndefined();
});

test('whoever has been at none goes back from the end', () => {
  expect(from(null, -1)).toBe('d');
  expect(from('gone', 1)).toBe('b');
});

test('one that is named, looked at or not', () => {
  expect(from('d', 'a')).toBe('a');
  expect(from('d', 'gone')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { claimLetters } from './claim-letters.ts';
import { codeOfToken, isTokenCode, stemOf } from './claim-tokens.ts';

function lettersOf(text: string): number[] {
  const { units, length, from } = normaliseText(text);
  return [...claimLetters(units, 0, length, from).letters];
}

test.each([
  ['closing', 'closed'],
  ['ties', 'tie'],
  ['putting', 'put'],
  ['kidnapper', 'kidnapped'],
  ['stores', 'store'],
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test('short words are left as they are', () => {
  expect(['red', 'bus', 'is', 'gas'].map(stemOf)).toEqual(['red', 'bus', 'is', 'gas']);
});

test('words of one meaning are alike, and those that tell nothing are dropped', () => {
  expect(codeOfToken('kidnappers')).toBe(codeOfToken('abducted'));
  expect(codeOfToken('the')).toBe(0);
  expect(isTokenCode(codeOfToken('oakdale'))).toBe(true);
});

test('a text in Latin letters is compared word by word, its numbers alike', () => {
  expect(lettersOf('The stores are closing for ten days')).toEqual(lettersOf('Store closed 12 days'));
  expect(lettersOf('zip ties')).toHaveLength(2);
});

test('a word within Chinese text is one letter', () => {
  expect(lettersOf('关掉wifi睡觉')).toHaveLength(lettersOf('关掉睡觉').length + 1);
});

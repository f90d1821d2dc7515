import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { claimLetters } from './claim-letters.ts';
import { holdsOtherNumber, numberSize } from './number-sizes.ts';

const sizeOf = (text: string) =>
  numberSize(
    Uint16Array.from(text, (char) => char.charCodeAt(0)),
    0,
    text.length,
  );

test.each([
  ['12', '十二'],
  ['350', '三百五十'],
  ['20000', '两万'],
  ['80000000', '八千万'],
  ['100', '百'],
  ['2020', '二零二零'],
])('%s is as large as %s', (one, other) => {
  expect(sizeOf(one)).toBe(sizeOf(other));
});

test.each([
  ['8.0', '8'],
  ['3.14', '3'],
  ['10,000', '10000'],
])('%s is as large as %s, whatever stands between the digits', (written, plain) => {
  const { units, length, from } = normaliseText(written);
  expect(numberSize(units, 0, length, from)).toBe(sizeOf(plain));
});

test('of a half or some nothing can be said', () => {
  expect(sizeOf('半')).toBe(0);
  expect(sizeOf('多')).toBe(0);
  expect(sizeOf('零')).toBe(0);
});

const counted = (text: string) => {
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  const { letters, sizes } = claimLetters(units, 0, units.length);
  return { letters: letters.slice(), sizes: sizes.slice() };
};

test.each([
  ['零下八度', '零下五十度', true],
  ['零下四十度', '零下五十度', false],
  ['零下八度', '六十年来最冷', false],
  ['死了三人', '三人死亡，五百人受伤', false],
])('whether %s speaks of another number than %s: %s', (passage, wording, isOther) => {
  expect(holdsOtherNumber(counted(passage), counted(wording))).toBe(isOther);
});

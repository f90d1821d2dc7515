import { expect, test, vi } from 'vitest';
import { normaliseText } from './normalise-text.ts';

// A million characters take longer than the usual time where other tests run beside.
vi.setConfig({ testTimeout: 60_000 });

/** Every character Unicode may ever assign, halves of pairs left out. */
const characters = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point));

function folded(text: string): string {
  const { units, length } = normaliseText(text);
  return String.fromCharCode(...units.subarray(0, length));
}

/** What each character folds to, by the character. */
const foldedOf = new Map(characters.map((char) => [char, folded(char)]));

test('a character that is compatible with Latin letters or digits folds to them', () => {
  const plainOf = (char: string) => char.normalize('NFKC').toLowerCase();
  const differing = characters
    .filter((char) => /^[a-z0-9]+$/.test(plainOf(char)) && foldedOf.get(char) !== plainOf(char))
    .map((char) => `${char} is ${foldedOf.get(char)}, not ${plainOf(char)}`);
  expect(differing).toEqual([]);
});

test('the upper and the lower case of a letter fold alike', () => {
  const cases = (char: string) =>
    [char.toLowerCase(), char.toUpperCase()].filter((other) => other.length === char.length);
  const differing = characters
    .filter((char) => /^[\p{L}\p{N}\p{S}]$/u.test(char))
    .flatMap((char) =>
      cases(char)
        .filter((other) => foldedOf.get(other) !== foldedOf.get(char))
        .map((other) => `${char} is ${foldedOf.get(char)}, ${other} is ${foldedOf.get(other)}`),
    );
  expect(differing).toEqual([]);
});

test('what is folded already folds to itself', () => {
  const results = new Set(foldedOf.values());
  expect([...results].filter((once) => folded(once) !== once)).toEqual([]);
});

test.each([
  ['ＡＩ换脸', 'ai换脸'],
  ['ＶＩＰ会员', 'vip会员'],
  ['ＩＮＶＥＳＴＭＥＮＴ', 'investment'],
  ['Ⅰ', 'i'],
  ['Іван', 'іван'],
  ['Ιστορία', 'ιστορία'],
  ['Ӏа', 'ӏа'],
  ['ꓲnvestment', 'investment'],
  ['loſt', 'lost'],
  ['瞭解', '了解'],
  ['藉口', '借口'],
  ['慰藉', '慰藉'],
  ['妳好', '你好'],
  ['祇有', '只有'],
  ['揹鍋', '背锅'],
  ['姊姊', '姐姐'],
  ['ᾳ', 'α'],
  ['α\u0345', 'α'],
])('%s is read as %s', (text, as) => {
  expect(folded(text)).toBe(folded(as));
});

test.each([
  ['ＡＩ大厦', 'AL大厦'],
  ['Іван', 'lван'],
  ['覆盖', '复盖'],
])('%s is not read as %s', (text, as) => {
  expect(folded(text)).not.toBe(folded(as));
});

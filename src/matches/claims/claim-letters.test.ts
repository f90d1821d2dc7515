import { expect, test } from 'vitest';
import { claimLetters } from './claim-letters.ts';

function lettersOf(text: string): string {
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  return String.fromCharCode(...claimLetters(units, 0, units.length).letters);
}

test('numbers are alike, however they are written', () => {
  expect(lettersOf('死亡12人')).toBe(lettersOf('死亡三十五人'));
  expect(lettersOf('丢了仨个')).toBe(lettersOf('丢了3个'));
});

test('a numeral within a word is no number', () => {
  expect(lettersOf('一般')).toBe('一般');
});

test('function words are dropped and expressions of one meaning are alike', () => {
  expect(lettersOf('水库的大坝塌了')).toBe(lettersOf('水库大坝垮了'));
  expect(lettersOf('会失明')).toBe(lettersOf('会瞎'));
  expect(lettersOf('自来水能不能喝')).not.toContain(lettersOf('不准'));
});

test('each letter tells which units it came from', () => {
  const units = Uint16Array.from('他的娃丢了', (char) => char.charCodeAt(0));
  const { letters, starts, ends } = claimLetters(units, 0, units.length);
  expect(String.fromCharCode(...letters)).toBe('他孩子丢');
  expect([...starts]).toEqual([0, 2, 2, 3]);
  expect([...ends]).toEqual([1, 3, 3, 4]);
});

test('letters of what happened are told from those of who and where', () => {
  const units = Uint16Array.from('医院死人', (char) => char.charCodeAt(0));
  expect([...claimLetters(units, 0, units.length).events]).toEqual([0, 0, 1, 1]);
});

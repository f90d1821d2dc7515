import fc from 'fast-check';
import type { Entry } from '../../src/contract/list.ts';
import { letters } from './obvious-matcher.ts';

/** A small alphabet, so that words are found often, with everything that has broken a matcher before. */
export const pieces = [
  ...'谣言大麻烦言的轉转發发五a b c A ａ5五',
  ...[
    'ab',
    'abc',
    '𠮷',
    '\ud83d',
    '\ude02',
    '😂',
    '🇨🇳',
    '🇨',
    '🅰',
    '🅰\ufe0f',
    '5\ufe0f\u20e3',
    '㊗\ufe0f',
    '🆗',
    '한',
    '\u1112\u1161\u11ab',
    '\u1112',
    '𝐚',
    'ﬁ',
    '㎏',
    'é',
    'е',
    'ש',
    'ا',
    '\u202e',
  ],
];

/** What may stand between the letters of a word. */
export const gaps = '\u200b|\ufe0f|\u0301|\u200d| |  |\n|，|。|*|·|, |. |😂|👨‍👩‍👧‍👦|🇨🇳🇨🇳|****'.split('|');

export const piece = fc.constantFrom(...pieces, ...gaps);
const letter = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, piece);
const word = fc.array(letter, { minLength: 2, maxLength: 6 }).map((list) => list.join(''));

/** What an entry of a random list looks for. */
export interface RandomMatch {
  words: string[];
  unless: string[];
  wholeWord: boolean;
}

export const randomMatches = fc.array(
  fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    unless: fc.array(word, { maxLength: 2 }),
    wholeWord: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

/** All words and exceptions of a random list. */
export const wordsIn = (matches: readonly RandomMatch[]): string[] =>
  matches.flatMap(({ words, unless }) => [...words, ...unless]);

const isLongEnough = (word: string) => {
  const found = letters(word);
  return found.length > 2 || (found.length === 2 && (found[1]?.unit ?? 0) >> 10 !== 0x37);
};

/** A list of these, without words that are too short and entries that then look for nothing. */
export const listOf = (matches: readonly RandomMatch[]): Entry[] =>
  matches
    .map((match) => ({ ...match, words: match.words.filter(isLongEnough) }))
    .filter(({ words }) => words.length > 0)
    .map(({ words, unless, wholeWord }, index) => ({
      id: String(index),
      match: { words, unless: unless.filter(isLongEnough), wholeWord },
      category: 'other',
      status: 'false',
      claim: 'A claim.',
      updatedAt: '2026-11-25',
    }));

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { compileList } from '../../src/matches/compile-list.ts';
import { findMatches } from '../../src/matches/find-matches.ts';
import { letters, obviousMatches } from './obvious-matcher.ts';

/** A small alphabet, so that words are found often, with everything that has broken a matcher before. */
const pieces = [
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
const gaps = '\u200b|\ufe0f|\u0301|\u200d| |  |\n|，|。|*|·|, |. |😂|👨‍👩‍👧‍👦|🇨🇳🇨🇳|****'.split('|');
const piece = fc.constantFrom(...pieces, ...gaps);
const letter = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, piece);
const word = fc.array(letter, { minLength: 2, maxLength: 6 }).map((list) => list.join(''));

/** A part of a text: letters and gaps at random, or a word of the list with gaps strewn between its letters. */
const part = fc.oneof(
  { weight: 6, arbitrary: piece.map((text) => () => text) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).map((text) => () => text) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(), fc.array(fc.constantFrom('', '', '', ...gaps), { minLength: 1, maxLength: 3 }))
      .map(([pick, between]) => (words: readonly string[]) => {
        const letters = [...(words[pick % words.length] ?? '')];
        return letters.map((letter, index) => letter + (between[index % between.length] ?? '')).join('');
      }),
  },
);
const text = fc.array(part, { maxLength: 16, size: 'max' });

const entries = fc.array(
  fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    unless: fc.array(word, { maxLength: 2 }),
    wholeWord: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

const isLongEnough = (word: string) => {
  const found = letters(word);
  return found.length > 2 || (found.length === 2 && (found[1]?.unit ?? 0) >> 10 !== 0x37);
};

const listOf = (matches: { words: string[]; unless: string[]; wholeWord: boolean }[]): Entry[] =>
  matches.map(({ words, unless, wholeWord }, index) => ({
    id: String(index),
    match: { words: words.filter(isLongEnough), unless: unless.filter(isLongEnough), wholeWord },
    category: 'other',
    status: 'false',
    claim: 'A claim.',
    updatedAt: '2026-11-25',
  }));

/** A list is compiled once for so many texts, because compiling costs more than matching a short text. */
const textsPerList = 10;
const lists = 10_000;

test('the matcher and an obviously right one agree on every match and offset in 100,000 texts', () => {
  let matchCount = 0;
  const texts = fc.array(text, { minLength: textsPerList, maxLength: textsPerList, size: 'max' });
  fc.assert(
    fc.property(entries, texts, (matches, drafts) => {
      const list = listOf(matches);
      const words = matches.flatMap((match) => [...match.words, ...match.unless]);
      const { compiled } = compileList({ entries: list });
      for (const parts of drafts) {
        const source = parts.map((part) => part(words)).join('');
        const expected = obviousMatches(source, list);
        matchCount += expected.length;
        const seen = findMatches(source, compiled).map(({ entry, start, end }) => ({ entry, start, end }));
        // Comparing as text is many times faster than a deep comparison, which then only explains a difference.
        if (JSON.stringify(seen) !== JSON.stringify(expected)) expect(seen).toEqual(expected);
      }
    }),
    { numRuns: lists },
  );
  expect(matchCount).toBeGreaterThan(50_000);
}, 120_000);

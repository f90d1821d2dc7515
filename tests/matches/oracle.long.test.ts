import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMatches } from '../../src/matches/find-matches.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';
import { obviousMatches } from './obvious-matcher.ts';
import { gaps, listOf, piece, randomMatches, wordsIn } from './oracle-lists.ts';

/**
 * A part of a text: letters and gaps at random, or a word of the list with gaps strewn between its letters.
 */
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

/** A list is compiled once for so many texts, because compiling costs more than matching a short text. */
const textsPerList = 10;
const lists = 10_000;

test('the matcher and an obviously right one agree on every match and offset in 100,000 texts', () => {
  let matchCount = 0;
  const texts = fc.array(text, { minLength: textsPerList, maxLength: textsPerList, size: 'max' });
  fc.assert(
    fc.property(randomMatches, texts, (matches, drafts) => {
      const list = listOf(matches);
      const words = wordsIn(matches);
      const { compiled } = compileList({ entries: list });
      for (const parts of drafts) {
        const source = parts.map((part) => part(words)).join('');
        const expected = obviousMatches(source, list);
        matchCount += expected.length;
        const seen = findMatches(source, compiled).map(({ entry, start, end }) => ({ entry, start, end }));
        // Comparing as text is many times faster than a deep comparison, which then only explains a
        // difference.
        if (JSON.stringify(seen) !== JSON.stringify(expected)) expect(seen).toEqual(expected);
      }
    }),
    { numRuns: lists },
  );
  expect(matchCount).toBeGreaterThan(50_000);
}, 300_000);

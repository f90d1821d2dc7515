import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches } from '../../src/matches/find-matches.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';
import { obviousMatchesOfLongText } from './obvious-in-windows.ts';
import { obviousMatches } from './obvious-matcher.ts';
import { gaps, listOf, pieces, type RandomMatch, randomMatches, wordsIn } from './oracle-lists.ts';

/** In UTF-16 units: a megabyte in memory, and more than one as it is stored. */
const megabyte = 2 ** 19;

/** More matches than this are not reported, and then it depends on the order of search which they are. */
const mostMatches = 500_000;

/** Draws numbers: a whole one below `limit`. */
type Draw = (limit: number) => number;

/** Numbers that look random and follow from a seed (mulberry32). */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const pick = (draw: Draw, from: readonly string[]): string => from[draw(from.length)] ?? '';
const some = (draw: Draw, from: readonly string[], most: number): string =>
  Array.from({ length: draw(most + 1) }, () => pick(draw, from)).join('');

const plain = [...'谣言大麻烦的轉发五ab'];
const marks = '\u0301|\u0336|\u0489|\ufe0f|\u200b|\u200d|\u20e3|\u{e0100}|\u{1f3fd}'.split('|');
const halves = '𠮷|\ud83d|\ude02|😂|\ud842|\udfb7|𝐚|🅰|🇨|\u{1bca1}'.split('|');
const emoji = '🇨🇳|🇨|🇳|😂|👨‍👩‍👧‍👦|👍🏽|🆗|🅰\ufe0f|5\ufe0f\u20e3|㊗\ufe0f|\u200d|\ufe0f'.split('|');
const tokens = 'ab|abc|a|b|c|A|ａ|é|е|5| | | |*|-|. |, |\n|ab abc|a b|a*b*c'.split('|');

const spread = (draw: Draw, word: string, between: readonly string[], most: number) =>
  [...word].map((letter) => letter + some(draw, between, most)).join('');

/** How a long text goes on, by what is hard about it. */
const ways: Record<string, (draw: Draw, words: readonly string[]) => string> = {
  'everything mixed': (draw, words) =>
    draw(3) === 0 ? spread(draw, pick(draw, words), gaps, draw(2)) : pick(draw, [...pieces, ...gaps]),
  'one word after another': (draw, words) => pick(draw, words) + (draw(8) === 0 ? pick(draw, gaps) : ''),
  'long runs of one letter': (draw) => pick(draw, plain).repeat(draw(40_000)) + pick(draw, gaps),
  'gaps everywhere': (draw, words) => spread(draw, pick(draw, words), gaps, 3),
  'many marks': (draw, words) => spread(draw, pick(draw, [...words, ...plain]), marks, 40),
  'pairs and halves of pairs': (draw, words) => some(draw, halves, 6) + pick(draw, [...plain, ...words]),
  'flags and other emoji': (draw, words) =>
    some(draw, emoji, 9) + pick(draw, [...plain, ...words]) + some(draw, emoji, 2),
  'tokens of Latin letters': (draw, words) => pick(draw, [...tokens, ...words]),
};

/** Words of one letter over and over, for texts with long runs of it, and one that is found in all texts. */
const sure: RandomMatch = {
  words: ['谣谣谣', '麻麻麻麻麻麻麻', 'aaaa', '谣言'],
  unless: ['谣谣谣谣大', '言谣谣谣谣'],
  wholeWord: true,
};

/** A text of a megabyte that goes on in one of the `ways`. */
function longText(way: string, seed: number, words: readonly string[]): string {
  const draw = drawFrom(seed);
  const parts: string[] = [];
  // Begun at any distance from a border of four or eight, at which the matcher reads on.
  for (let length = 0; length < megabyte; length += parts.at(-1)?.length ?? 0)
    parts.push(length === 0 ? '大'.repeat(draw(8) + 1) : (ways[way]?.(draw, words) ?? ''));
  return parts.join('');
}

describe('in texts of a megabyte the matcher and an obviously right one agree on every match and offset', () => {
  test.each(Object.keys(ways))(
    '%s',
    (way) => {
      let matchCount = 0;
      fc.assert(
        fc.property(randomMatches, fc.integer(), (matches, seed) => {
          const all = [...matches, sure];
          const list = listOf(all);
          const text = longText(way, seed, wordsIn(all));
          const expected = obviousMatchesOfLongText(text, list);
          const seen = findMatches(text, compileList({ entries: list }).compiled);
          expect(expected.length).toBeLessThan(mostMatches);
          matchCount += expected.length;
          const keyOf = (match: { entry: number; start: number; end: number } | undefined) =>
            match ? `${match.entry} ${match.start} ${match.end}` : 'none';
          const length = Math.max(seen.length, expected.length);
          for (let index = 0; index < length; index++) {
            if (keyOf(seen[index]) === keyOf(expected[index])) continue;
            const place = Math.min(seen[index]?.start ?? text.length, expected[index]?.start ?? text.length);
            const around = JSON.stringify(text.slice(Math.max(0, place - 30), place + 60));
            expect(keyOf(seen[index]), `at ${place} in ${around}`).toBe(keyOf(expected[index]));
          }
        }),
        { numRuns: 2, endOnFailure: true },
      );
      expect(matchCount).toBeGreaterThan(100);
    },
    300_000,
  );
});

test('the obviously right matcher finds in pieces of a text what it finds in all of it', () => {
  const way = fc.constantFrom(...Object.keys(ways).filter((name) => !name.startsWith('long runs')));
  fc.assert(
    fc.property(randomMatches, way, fc.integer(), (matches, way, seed) => {
      const list = listOf(matches);
      const text = longText(way, seed, wordsIn(matches)).slice(0, 2000);
      expect(obviousMatchesOfLongText(text, list)).toEqual(obviousMatches(text, list));
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 300_000);

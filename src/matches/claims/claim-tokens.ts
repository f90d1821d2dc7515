import { fnv1a } from '../../platform/hashes.ts';
import { englishClasses, functionWords, numberWords } from './english-words.ts';

/**
 * Words written in letters like the Latin ones are compared as wholes: each stands for one letter out of this
 * range, which texts hardly use. Of 8,448 letters two words may share one, which changes what a passage holds
 * by a few bits.
 */
const firstCode = 0xd800;
const codes = 0xf900 - firstCode;

export const isTokenCode = (letter: number) => letter >= firstCode && letter < firstCode + codes;

/** What a word is worth in bits, since nothing is known of how often it is used. */
export const tokenBits = 11;

const dropped = new Set(functionWords.trim().split(/\s+/));
const standIns = new Map(
  englishClasses
    .trim()
    .split('\n')
    .flatMap((line) => {
      const stems = line.split(' ').map(stemOf);
      return stems.map((stem): [string, string] => [stem, stems[0] ?? '']);
    }),
);

/** Words seen before, each with its letter, because texts say the same ones again and again. */
const seen = new Map<string, number>();
const mostSeen = 10_000;

/** The letter a word stands for; 0 when it says nothing about a statement. */
export function codeOfToken(word: string): number {
  let code = seen.get(word);
  if (code === undefined) {
    code = dropped.has(word) ? 0 : codeOfStem(stemOf(word));
    if (seen.size === mostSeen) seen.clear();
    seen.set(word, code);
  }
  return code;
}

const codeOfStem = (stem: string) => firstCode + (hashOf(standIns.get(stem) ?? stem) % codes);

/** The number a word stands for; 0 for none. */
export const numberOfToken = (word: string): number => numberWords[word] ?? 0;

/** What is left of an English word without its ending. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
  for (const ending of ['ing', 'ed', 'er', 'or', 'ly']) {
    if (stem.length > ending.length + 3 && stem.endsWith(ending)) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  if (stem.length > 3 && stem.at(-1) === stem.at(-2)) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** The hash mixed once more, because only what is left of it after a division is used. */
function hashOf(word: string): number {
  const hash = fnv1a(word);
  return (hash ^ (hash >>> 15)) >>> 0;
}

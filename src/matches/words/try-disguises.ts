import { tokenLetters } from '../letters/fold-table.ts';
import { gapJoinsToken, gapSpells } from '../letters/gap-rules.ts';
import type { NormalText } from '../letters/normalise-text.ts';
import { scanBuffers } from '../letters/scan-buffers.ts';
import type { TokensRead } from './read-tokens.ts';
import type { PhraseLookup } from './token-phrases.ts';

/** Shorter Latin words are not looked for in disguise: `a*b` and `A & B` are too common. */
const shortestDisguised = 4;
/**
 * In a row of single letters, words of at most this many letters are looked for, so that a long row costs
 * little.
 */
const longestSpelled = 48;

/**
 * Tries neighbouring tokens as one word: rows of tokens joined by symbols, and every run of enough letters in
 * a row of single letters. Reads what `readTokens` wrote into the scan buffers.
 */
export function tryDisguises(text: NormalText, lookup: PhraseLookup, found: TokensRead): void {
  const { places: borders, keys, joints } = scanBuffers;
  for (let at = 0; at < found.symbols; ) {
    const first = joints[at] ?? 0;
    let last = first;
    for (; at < found.symbols && joints[at] === last && isJoined(text, borders, last); at++) last++;
    if (last === first) at++;
    else tryJoined(lookup, borders[first - 1] ?? 0, borders[last] ?? 0);
  }
  for (let at = 0; at < found.singles; ) {
    const first = keys[at] ?? 0;
    let last = first;
    for (; at < found.singles && keys[at] === last && isSpelled(text, borders, last); at++) last++;
    if (last === first) at++;
    else trySpelled(lookup, borders[first - 1] ?? 0, borders[last] ?? 0);
  }
}

/** Whether the token `index` is joined by symbols to the one before it. */
function isJoined(text: NormalText, borders: Int32Array, index: number): boolean {
  const start = borders[index] ?? 0;
  return areTokenLetters(text, start) && gapJoinsToken(text, start - 1);
}

/** Whether the single letter that is token `index` may belong with the one before it. */
function isSpelled(text: NormalText, borders: Int32Array, index: number): boolean {
  const start = borders[index] ?? 0;
  return areTokenLetters(text, start) && gapSpells(text, start - 1);
}

/** Whether the letter at unit `start` and the one before it are both letters of tokens. */
const areTokenLetters = ({ units }: NormalText, start: number) =>
  tokenLetters[units[start] ?? 0] === 1 && tokenLetters[units[start - 1] ?? 0] === 1;

function tryJoined(lookup: PhraseLookup, start: number, end: number): void {
  if (end - start >= shortestDisguised) lookup.tryDisguise(start, end);
}

/** Tries every run of enough letters in a row of single letters. */
function trySpelled(lookup: PhraseLookup, start: number, end: number): void {
  for (let from = start; from + shortestDisguised <= end; from++) {
    for (let to = from + shortestDisguised; to <= end && to - from <= longestSpelled; to++)
      lookup.tryDisguise(from, to);
  }
}

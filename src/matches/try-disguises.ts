import { tokenLetters } from './fold-table.ts';
import { gapSpells } from './gap-rules.ts';
import type { NormalText } from './normalise-text.ts';
import type { TokensRead } from './read-tokens.ts';
import type { ScanRoom } from './scan-room.ts';
import type { PhraseLookup } from './token-phrases.ts';

/** Latin words of fewer letters are not looked for in disguise: `a*b` and `A & B` are too common. */
const shortestDisguised = 4;
/** A row of single letters is searched for words of at most so many letters, so that a long one costs little. */
const longestSpelled = 48;

/**
 * Tries neighbouring tokens as one word: chains of tokens joined by symbols, and every run of enough letters within rows of
 * single letters, given what `readTokens` wrote into the room.
 */
export function tryDisguises(
  text: NormalText,
  lookup: PhraseLookup,
  room: ScanRoom,
  found: TokensRead,
): void {
  const { places: borders, keys: singles, chains } = room;
  for (let at = 0; at < found.chains; at += 2) tryJoined(lookup, chains[at] ?? 0, chains[at + 1] ?? 0);
  for (let at = 0; at < found.singles; ) {
    const first = singles[at] ?? 0;
    let last = first;
    for (; at < found.singles && singles[at] === last && isSpelled(text, borders, last); at++) last++;
    if (last === first) at++;
    else trySpelled(lookup, borders[first - 1] ?? 0, borders[last] ?? 0);
  }
}

/** Whether the single letter that is token `index` may belong with the one before it. */
function isSpelled(text: NormalText, borders: Int32Array, index: number): boolean {
  const { units } = text;
  const start = borders[index] ?? 0;
  const areTokens = tokenLetters[units[start] ?? 0] === 1 && tokenLetters[units[start - 1] ?? 0] === 1;
  return areTokens && gapSpells(text, start - 1);
}

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

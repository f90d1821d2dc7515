import { fold, tokenLetters } from './fold-table.ts';
import { gap } from './gap-classes.ts';
import { gapJoinsToken, gapSpells } from './gap-rules.ts';
import type { NormalText } from './normalise-text.ts';
import type { PhraseLookup } from './token-phrases.ts';

/** Latin words of fewer letters are not looked for in disguise: `a*b` and `A & B` are too common. */
const shortestDisguised = 4;
/** A row of single letters is searched for words of at most so many letters, so that a long one costs little. */
const longestSpelled = 48;

/**
 * Tries neighbouring tokens, given by their borders, as one word: chains of tokens joined by symbols, and every run of enough
 * letters within rows of single letters. `linked` is room to work in.
 */
export function tryDisguises(
  text: NormalText,
  lookup: PhraseLookup,
  borders: Int32Array,
  count: number,
  linked: Int32Array,
): void {
  const links = findLinks(text, borders, count, linked);
  const areTokens = (index: number) =>
    text.isNarrow || (isToken(text, borders, index) && isToken(text, borders, index - 1));
  const joins = (index: number) => gapJoinsToken(text, (borders[index] ?? 0) - 1) && areTokens(index);
  const spells = (index: number) =>
    (borders[index + 1] ?? 0) - (borders[index - 1] ?? 0) === 2 &&
    gapSpells(text, (borders[index] ?? 0) - 1) &&
    areTokens(index);
  for (let at = 0; at < links; ) {
    const end = endOfChain(linked, at, links, joins);
    if (end > at)
      tryJoined(lookup, borders[(linked[at] ?? 0) - 1] ?? 0, borders[(linked[end - 1] ?? 0) + 1] ?? 0);
    at = Math.max(end, at + 1);
  }
  for (let at = 0; at < links; ) {
    const end = endOfChain(linked, at, links, spells);
    if (end > at)
      trySpelled(lookup, borders[(linked[at] ?? 0) - 1] ?? 0, borders[(linked[end - 1] ?? 0) + 1] ?? 0);
    at = Math.max(end, at + 1);
  }
}

/**
 * Writes the numbers of the tokens that may belong with the one before: what parts them does not begin like an ordinary gap, or
 * both are single letters. Returns how many there are, which in ordinary text is few.
 */
function findLinks(
  { source, from }: NormalText,
  borders: Int32Array,
  count: number,
  linked: Int32Array,
): number {
  const table = fold;
  let links = 0;
  let before = borders[0] ?? 0;
  let start = borders[1] ?? 0;
  for (let index = 1; index < count; index++) {
    const end = borders[index + 1] ?? 0;
    const kind = table[source.charCodeAt((from[start - 1] ?? 0) + 1)] ?? 0;
    linked[links] = index;
    if (kind === gap.symbol || kind >= gap.none || end - before === 2) links++;
    before = start;
    start = end;
  }
  return links;
}

/** Where in `linked` the run of neighbouring numbers from `at` on for which `isLink` says so ends: `at` when it is none. */
function endOfChain(
  linked: Int32Array,
  at: number,
  links: number,
  isLink: (index: number) => boolean,
): number {
  const distance = (linked[at] ?? 0) - at;
  let end = at;
  while (end < links && linked[end] === end + distance && isLink(end + distance)) end++;
  return end;
}

function tryJoined(lookup: PhraseLookup, start: number, end: number): void {
  if (end - start >= shortestDisguised) lookup.tryDisguise(start, end);
}

function trySpelled(lookup: PhraseLookup, start: number, end: number): void {
  for (let from = start; from + shortestDisguised <= end; from++) {
    for (let to = from + shortestDisguised; to <= end && to - from <= longestSpelled; to++)
      lookup.tryDisguise(from, to);
  }
}

const isToken = ({ units }: NormalText, borders: Int32Array, index: number) =>
  tokenLetters[units[borders[index] ?? 0] ?? 0] === 1;

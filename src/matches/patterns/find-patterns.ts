import { RE2JS } from 're2js';
import { good, messageOf, type Result, refused } from '../../contract/result.ts';

/**
 * A pattern whose program has more steps is refused: each step may cost time at every character of a text.
 */
export const largestProgram = 2000;
/** Longer texts are searched only around the needed literals, in pieces of at most this many units. */
const longestSearch = 20_000;
/** How far around a literal: UTF-16 units on each side. */
const reach = longestSearch / 10;
/** How many characters times steps all patterns together may cost in one text. */
const workBudget = 50_000_000;
/** A pattern reports at most this many passages of one text. */
const mostPassages = 1000;

/**
 * Compiles a pattern in RE2 syntax; refused with the entry's id and the reason when it is invalid or too
 * large.
 */
export function compilePattern(pattern: string, entryId: string): Result<RE2JS> {
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > largestProgram)
      return refused('entry_invalid', entryId, 'pattern too large');
    if (matchesNothing(compiled)) return refused('entry_invalid', entryId, 'pattern matches the empty text');
    return good(compiled);
  } catch (error) {
    // The library throws for an invalid pattern. Whatever it throws, the pattern cannot be used.
    return refused('entry_invalid', entryId, messageOf(error));
  }
}

/** Whether a pattern matches without any character, in an empty text or at the border of a word (`^\b`). */
const matchesNothing = (pattern: RE2JS) =>
  ['', 'a', 'q-q', '0'].some((text) => {
    const matcher = pattern.matcher(text);
    while (matcher.find()) if (matcher.start() === matcher.end()) return true;
    return false;
  });

/** What the patterns of one text may still cost. */
export class PatternBudget {
  #left = workBudget;

  /**
   * Takes the cost of a search from the budget. Returns false when too little is left; the search must then
   * not be made.
   */
  spend(pattern: RE2JS, characters: number): boolean {
    const cost = pattern.programSize() * characters;
    if (cost > this.#left) return false;
    this.#left -= cost;
    return true;
  }
}

/**
 * Where a pattern matches in `text`. `needed` says, in order, where its needed literals stand. Empty matches
 * are left out.
 */
export function findPattern(
  text: string,
  pattern: RE2JS,
  needed: readonly number[],
  budget: PatternBudget,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const asksWhatFollows = /\$|\\[zbB]/.test(pattern.pattern());
  let searched = 0;
  for (const { from, to, until } of searchPieces(text.length, needed)) {
    const first = Math.max(from, searched);
    // The text before a piece is passed too, because a pattern may ask for it.
    const before = Math.min(first, 1);
    const matcher = pattern.matcher(text.slice(first - before, to));
    // Each search may read up to the end, whether it finds something on the way or not.
    for (let next = first; next < until && found.length < mostPassages; next = searched) {
      if (!budget.spend(pattern, to - next)) return found;
      if (!(next === first ? matcher.find(before) : matcher.find())) break;
      const [start, end] = [first - before + matcher.start(), first - before + matcher.end()];
      if (start >= until) break;
      // Where the text is cut off, what follows is unknown.
      const isUnsure = asksWhatFollows && end === to && to < text.length;
      if (end > start && !isUnsure) found.push({ start, end });
      searched = Math.max(end, next + 1);
    }
  }
  return found;
}

/**
 * A part of a text to be searched, up to `to`, for what begins before `until`; what begins later is left to
 * the next piece.
 */
interface Piece {
  from: number;
  to: number;
  until: number;
}

/**
 * The whole text when it is short, otherwise what lies around the literals, joined where it overlaps, in
 * short pieces.
 */
function searchPieces(length: number, needed: readonly number[]): Piece[] {
  if (length <= longestSearch) return [{ from: 0, to: length, until: length }];
  const spans: [number, number][] = [];
  for (const place of needed) {
    const from = Math.max(0, place - reach);
    const to = Math.min(length, place + reach);
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else spans.push([from, to]);
  }
  return spans.flatMap(([start, end]) => {
    const pieces: Piece[] = [];
    for (let from = start; from < end; from = pieces.at(-1)?.until ?? end) {
      const to = Math.min(end, from + longestSearch);
      pieces.push({ from, to, until: to === end ? end : to - reach });
    }
    return pieces;
  });
}

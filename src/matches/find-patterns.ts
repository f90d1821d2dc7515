import { RE2JS } from 're2js';
import { good, messageOf, type Result, refused } from '../contract/result.ts';

/** A pattern whose program has more steps is refused: each step may cost time at every character of a text. */
const largestProgram = 2000;
/** Longer texts are searched only around the needed literals, so far on each side. */
const longestSearch = 20_000;
/** Characters times steps that all patterns together may cost in one text. */
const workBudget = 50_000_000;
/** A pattern reports at most so many passages of one text. */
const mostPassages = 1000;

/** Compiles a pattern in RE2 syntax; refused with the entry's id and the reason when it is invalid or too large. */
export function compilePattern(pattern: string, entryId: string): Result<RE2JS> {
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > largestProgram)
      return refused('entry_invalid', entryId, 'pattern too large');
    if (compiled.matches('')) return refused('entry_invalid', entryId, 'pattern matches the empty text');
    return good(compiled);
  } catch (error) {
    // The library tells an invalid pattern by throwing; anything it throws means the pattern cannot be used.
    return refused('entry_invalid', entryId, messageOf(error));
  }
}

/** What the patterns of one text may still cost. */
export class PatternBudget {
  #left = workBudget;

  /** Takes the cost of a search from the budget; false when there is not enough left, and the search must not be made. */
  spend(pattern: RE2JS, characters: number): boolean {
    this.#left -= pattern.programSize() * characters;
    return this.#left >= 0;
  }
}

/** Where a pattern matches in `text`, given where its needed literals stand; empty matches are passed over. */
export function findPattern(
  text: string,
  pattern: RE2JS,
  needed: readonly number[],
  budget: PatternBudget,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const [from, to] of searchRanges(text.length, needed)) {
    if (!budget.spend(pattern, to - from)) break;
    const matcher = pattern.matcher(text.slice(from, to));
    while (found.length < mostPassages && matcher.find()) {
      const [start, end] = [from + matcher.start(), from + matcher.end()];
      if (end > start) found.push({ start, end });
    }
  }
  return found;
}

/** The whole text when it is short, else what lies around the literals, joined where it overlaps. */
function searchRanges(length: number, needed: readonly number[]): [number, number][] {
  if (length <= longestSearch) return [[0, length]];
  const ranges: [number, number][] = [];
  for (const place of [...needed].sort((a, b) => a - b)) {
    const from = Math.max(0, place - longestSearch / 10);
    const to = Math.min(length, place + longestSearch / 10);
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

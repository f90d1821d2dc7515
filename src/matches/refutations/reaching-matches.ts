import type { FlatMatches } from '../words/flat-matches.ts';

/**
 * Matches up to this many UTF-16 units long are looked for among their neighbours, longer ones among matches
 * of about the same length.
 */
const short = 32;

/** Longer matches of about one length, by number, in order. */
interface Longer {
  longest: number;
  numbers: number[];
}

/**
 * Finds the matches of a text that reach into a place. One of them may be as long as the text: looking back
 * that far from every place would take quadratic time.
 */
export class ReachingMatches {
  /** The numbers of those found last, of which `find` tells how many count. */
  readonly numbers: number[] = [];
  readonly #matches: FlatMatches;
  /** Sorted once they are asked for: most texts have no cue beside a match. */
  #longer: readonly Longer[] | null = null;

  constructor(matches: FlatMatches) {
    this.#matches = matches;
  }

  /**
   * Looks for the matches that touch `[from, to]`, from match number `near` on; returns how many they are.
   */
  find(from: number, to: number, near: number): number {
    const matches = this.#matches;
    const { numbers } = this;
    const { count } = matches;
    let found = 0;
    let index = matches.firstFrom(from - Math.min(short, matches.longest), near);
    for (; index < count && matches.start(index) <= to; index++)
      if (matches.end(index) >= from && matches.end(index) - matches.start(index) <= short)
        numbers[found++] = index;
    this.#longer ??= matches.longest > short ? sortByLength(matches) : [];
    for (const { longest, numbers: some } of this.#longer) {
      let at = this.#firstOf(some, from - longest);
      for (; at < some.length && matches.start(some[at] ?? 0) <= to; at++)
        if (matches.end(some[at] ?? 0) >= from) numbers[found++] = some[at] ?? 0;
    }
    return found;
  }

  /** Which of some matches in order is the first that starts at `start` or later. */
  #firstOf(numbers: readonly number[], start: number): number {
    let low = 0;
    for (let high = numbers.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#matches.start(numbers[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The longer matches, grouped by length within a factor of two, so that at least half of what is looked at
 * reaches the place.
 */
function sortByLength(matches: FlatMatches): Longer[] {
  const byLength = new Map<number, Longer>();
  for (let index = 0; index < matches.count; index++) {
    const length = matches.end(index) - matches.start(index);
    if (length <= short) continue;
    const longest = 2 ** Math.ceil(Math.log2(length));
    const alike = byLength.get(longest) ?? { longest, numbers: [] };
    alike.numbers.push(index);
    byLength.set(longest, alike);
  }
  return [...byLength.values()];
}

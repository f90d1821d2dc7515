import type { EntryMatch } from '../../contract/list.ts';

/**
 * What a list may hold: far more than honest lists need, so that one made to hurt costs seconds and not
 * minutes. What an entry asks for counts whether the entry proves fit to be matched or not, because judging
 * it costs as much.
 */
const limits = {
  /** Words, parts of combinations, literals of patterns and `unless` expressions. */
  words: 400_000,
  /** UTF-16 units of all these together. */
  wordLetters: 6_000_000,
  /** Letters and syllables of all readings of words that are heard. */
  soundLetters: 5_000_000,
  /** Wordings of claims. */
  wordings: 30_000,
  /** UTF-16 units of all wordings together. */
  wordingLetters: 1_500_000,
  /** Steps of the programs of all patterns. One takes about 400 bytes once it is compiled. */
  patternSteps: 200_000,
  /** Entries found by a detector: each of them is a match wherever it finds something. */
  detectors: 100,
};

/** A pattern counts as so many steps at least: every one takes time to compile, however small it is. */
const leastSteps = 100;

/**
 * Counts what the entries of a list ask for. From the first that does not fit on, none of its kind is even
 * looked at.
 */
export class ListLimits {
  readonly #left = { ...limits };

  /**
   * Counts a match, all but its readings and the steps of its pattern; else names the part that does not fit.
   */
  takeMatch(match: EntryMatch): string | null {
    if ('detector' in match) return this.#take('detectors', 1) ? null : 'detector';
    if ('claim' in match) return this.#takeTexts('wordings', 'wordingLetters', match.claim) ? null : 'claim';
    if ('pattern' in match) {
      if (this.#left.patternSteps === 0) return 'pattern';
      return this.#takeTexts('words', 'wordLetters', match.needs) ? null : 'needs';
    }
    if ('words' in match && match.sound && this.#left.soundLetters === 0) return 'sound';
    const [words, kind] = 'words' in match ? [match.words, 'words'] : [match.all, 'all'];
    const texts = match.unless ? [...words, ...match.unless] : words;
    return this.#takeTexts('words', 'wordLetters', texts) ? null : kind;
  }

  /** Counts how words sound; false when there is not enough. */
  takeReadings(readings: readonly string[]): boolean {
    return readings.length === 0 || this.#take('soundLetters', lettersOf(readings));
  }

  /** Counts a pattern of so many steps; false when there is not enough. */
  takePattern(steps: number): boolean {
    return this.#take('patternSteps', Math.max(leastSteps, steps));
  }

  #takeTexts(
    count: 'words' | 'wordings',
    letters: 'wordLetters' | 'wordingLetters',
    texts: readonly string[],
  ): boolean {
    return this.#take(count, texts.length) && this.#take(letters, lettersOf(texts));
  }

  #take(kind: keyof typeof limits, amount: number): boolean {
    const left = this.#left[kind] - amount;
    this.#left[kind] = Math.max(0, left);
    return left >= 0;
  }
}

function lettersOf(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) sum += text.length;
  return sum;
}

import type { EntryMatch } from '../../contract/list.ts';

/**
 * What a list may hold: far more than honest lists need, so that a hostile list costs seconds and not
 * minutes. What an entry asks for counts whether or not the entry can be matched, because judging it costs as
 * much.
 */
const limits = {
  /** Words, parts of combinations, literals of patterns and `unless` expressions. */
  words: 400_000,
  /** UTF-16 units of all these together. */
  wordLetters: 6_000_000,
  /** Letters and syllables of all readings of words that are found by sound. */
  soundLetters: 5_000_000,
  /** Wordings of claims. */
  wordings: 30_000,
  /** UTF-16 units of all wordings together. */
  wordingLetters: 1_500_000,
  /** Steps of the programs of all patterns. One takes about 400 bytes once it is compiled. */
  patternSteps: 200_000,
  /** Entries that use a detector: each of them is a match wherever the detector finds something. */
  detectors: 100,
};

/** A pattern counts as at least this many steps: each takes time to compile, however small it is. */
const leastSteps = 100;

/**
 * Counts what the entries of a list ask for. After the first entry that does not fit, no other of its kind is
 * looked at.
 */
export class ListLimits {
  readonly #left = { ...limits };

  /**
   * Counts a match, except its readings and the steps of its pattern. Returns the part that does not fit, or
   * null.
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

  /** Counts the readings of words. Returns false when they do not fit. */
  takeReadings(readings: readonly string[]): boolean {
    return readings.length === 0 || this.#take('soundLetters', lettersOf(readings));
  }

  /** Counts a pattern with this many steps. Returns false when it does not fit. */
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

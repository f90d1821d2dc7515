import type { Found, FoundExample } from '../../src/contract/staff/dry-run.ts';
import { cutExample } from './cut-example.ts';
import { flagOf, type Place } from './search-passage.ts';

const mostExamples = 20;

/**
 * Counts what is found in some passages and keeps the first examples, those flagged plainly before others.
 */
export class FoundTally {
  #of = 0;
  #found = 0;
  #flagged = { plain: 0, soft: 0, unflagged: 0 };
  readonly #examples: Record<'plain' | 'soft' | 'unflagged', FoundExample[]> = {
    plain: [],
    soft: [],
    unflagged: [],
  };

  add(text: string, places: readonly Place[], claim: string | null = null): void {
    this.#of++;
    if (places.length === 0) return;
    const flag = flagOf(places);
    this.#found++;
    this.#flagged[flag]++;
    const examples = this.#examples[flag];
    if (examples.length < mostExamples) examples.push(cutExample(text, places, claim));
  }

  found(): Found {
    const { plain, soft, unflagged } = this.#examples;
    return {
      of: this.#of,
      found: this.#found,
      plain: this.#flagged.plain,
      soft: this.#flagged.soft,
      examples: [...plain, ...soft, ...unflagged].slice(0, mostExamples),
    };
  }
}

/** What was found in several collections, as in one. */
export function addFound(all: readonly Found[]): Found {
  const sum = (count: (found: Found) => number) => all.reduce((total, found) => total + count(found), 0);
  return {
    of: sum(({ of }) => of),
    found: sum(({ found }) => found),
    plain: sum(({ plain }) => plain),
    soft: sum(({ soft }) => soft),
    examples: all.flatMap(({ examples }) => examples).slice(0, mostExamples),
  };
}

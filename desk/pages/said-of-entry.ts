import { type FactFirst, factFirst } from '../publishing/fact-first.ts';
import type { PublicEntry } from '../publishing/public-entries.ts';
import { correctionWords } from './correction-words.ts';
import type { PageWords } from './page-words.ts';

/** The headline of an entry and what follows it, as readers of the page's language see them. Pure. */
export function saidOf({ language }: Pick<PageWords, 'language'>, { entry }: PublicEntry): FactFirst {
  const { status, explanation } = entry;
  // What was withdrawn is not said again.
  if (explanation && status !== 'withdrawn') return factFirst(explanation);
  return { fact: correctionWords[language].noFact[status], rest: '' };
}

/** A claim where it stands among other words. */
export const quoted = (claim: string): string => `“${claim}”`;

/** What is said to screen readers and to fonts of a text in an unknown language. */
export const languageTag = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh' : '');

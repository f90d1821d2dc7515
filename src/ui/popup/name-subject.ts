import type { PassageChoice } from './choose-passages.ts';

/** What a report is about, as its form says: the page, one passage of it, or some. */
export type ReportSubject = 'page' | 'passage' | 'passages';

/**
 * Names what is reported. It is the page where no passage is chosen, and where the person came with none and
 * all that are doubtful are. Pure.
 */
export function nameSubject(choices: Pick<PassageChoice, 'chosen' | 'origin'>[]): ReportSubject {
  const chosenCount = choices.filter(({ chosen }) => chosen).length;
  const isWhole = choices.every(
    ({ chosen, origin }) => origin !== 'own' && (chosen || origin === 'found-true'),
  );
  if (chosenCount === 0 || isWhole) return 'page';
  return chosenCount === 1 ? 'passage' : 'passages';
}

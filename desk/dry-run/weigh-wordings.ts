import type { DryRun } from '../../src/contract/staff/dry-run.ts';
import { compileWordings } from './compile-wordings.ts';
import { flagOf, searchPassage } from './search-passage.ts';

type Weighed = Omit<DryRun['perWording'][number], 'ordinary'>;

/**
 * What each wording finds of the reported passages, and how many of them nothing finds without it. A passage
 * counts where it is flagged: what a text refutes was not retold there.
 */
export function weighWordings(wordings: readonly string[], passages: readonly string[]): Weighed[] {
  const found = flaggedIn(wordings, passages);
  return compileWordings(wordings).judged.map(({ wording, bits, isVague }, index) => {
    if (isVague) return { wording, bits, isVague, finds: 0, adds: 0 };
    const without = flaggedIn(wordings.toSpliced(index, 1), passages);
    const adds = [...found].filter((passage) => !without.has(passage)).length;
    return { wording, bits, isVague, finds: flaggedIn([wording], passages).size, adds };
  });
}

/** The numbers of the passages that are flagged by these wordings. */
export function flaggedIn(wordings: readonly string[], passages: readonly string[]): Set<number> {
  const { list } = compileWordings(wordings);
  return new Set(
    passages.flatMap((text, number) => (flagOf(searchPassage(text, list)) === 'unflagged' ? [] : [number])),
  );
}

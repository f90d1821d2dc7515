import type { Passage } from '../../contract/report.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import type { Draft } from '../../report/draft/draft.ts';

/** A passage the form offers; `key` is the same for the same passage found again. */
export interface PassageChoice {
  key: string;
  passage: Passage;
  chosen: boolean;
  /**
   * What it is to the report: the person came with it, or it was found on the page, as a doubtful or as a
   * true claim.
   */
  origin: 'own' | 'found' | 'found-true';
}

/** As many as one report may carry. */
const limit = 100;

/**
 * The passages a report can point at: those the person came with ("report this", or a selection) first and
 * chosen, then the matches of the page. Matches are chosen only where the person came with nothing of their
 * own, and not where the list says that the claim is true.
 */
export function choosePassages(draft: Pick<Draft, 'passages'> | null, tab: TabDescription): PassageChoice[] {
  const selection = tab.page?.selection;
  const own = [...(draft?.passages ?? []), ...(selection ? [selection] : [])];
  const found = tab.frames.flatMap(({ flags, passages }) => {
    const trueFlags = new Set(flags.filter(({ status }) => status === 'true').map(({ key }) => key));
    return passages.map(({ passage, flagKey }) => ({ passage, isTrue: trueFlags.has(flagKey) }));
  });
  const choices = new Map<string, PassageChoice>();
  for (const passage of own)
    choices.set(keyOf(passage), { key: keyOf(passage), passage, chosen: true, origin: 'own' });
  for (const { passage, isTrue } of found) {
    const key = keyOf(passage);
    if (choices.has(key)) continue;
    const origin = isTrue ? 'found-true' : 'found';
    choices.set(key, { key, passage, chosen: own.length === 0 && !isTrue, origin });
  }
  const all = [...choices.values()];
  if (all.length <= limit) return all;
  // What is not chosen takes the place of nothing that is.
  return [...all.filter(({ chosen }) => chosen), ...all.filter(({ chosen }) => !chosen)].slice(0, limit);
}

const keyOf = ({ quote, position, entry }: Passage): string =>
  JSON.stringify([quote.prefix, quote.exact, quote.suffix, position?.start, entry?.listId, entry?.entryId]);

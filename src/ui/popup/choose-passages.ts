import { mostPassages, type Passage } from '../../contract/report.ts';
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

/**
 * The passages a report can point at: those the person came with ("report this", or a selection) first and
 * chosen, then the matches of the page. Matches are chosen only where the person came with nothing of their
 * own, not where the list says that the claim is true, and no more than a report can point at.
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
  return withinLimit([...choices.values()]);
}

/** Chooses as many as a report can point at: those that were chosen, and then in their order. Pure. */
export function chooseAll(choices: readonly PassageChoice[]): PassageChoice[] {
  let room = mostPassages - choices.filter(({ chosen }) => chosen).length;
  return choices.map((choice) => (choice.chosen || room-- <= 0 ? choice : { ...choice, chosen: true }));
}

/** Whether no other passage can be chosen beside those that are. Pure. */
export const isFull = (choices: readonly PassageChoice[]): boolean =>
  choices.filter(({ chosen }) => chosen).length >= mostPassages;

function withinLimit(choices: readonly PassageChoice[]): PassageChoice[] {
  let room = mostPassages;
  return choices.map((choice) => (choice.chosen && room-- <= 0 ? { ...choice, chosen: false } : choice));
}

const keyOf = ({ quote, position, entry }: Passage): string =>
  JSON.stringify([quote.prefix, quote.exact, quote.suffix, position?.start, entry?.listId, entry?.entryId]);

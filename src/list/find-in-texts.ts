import { findMatches } from '../matches/find-matches.ts';
import type { Flag, FoundInTexts, FoundMatch } from '../messages/message-contract.ts';
import { flagOf } from './flag-of.ts';
import { forgetListsInForce, type ListInForce, listsInForce, readDetails } from './lists-in-force.ts';

/** The matches of all followed lists in each text, by start; see `FoundInTexts`. Throws when lists keep being replaced. */
export async function findInTexts(texts: readonly string[]): Promise<FoundInTexts> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const lists = await listsInForce();
    const found = await Promise.all(lists.map((list) => findInList(list, texts)));
    if (found.every((each) => each !== null)) return together(found, texts.length);
    // A list was replaced between matching and reading what its entries say; with the new one the numbers fit again.
    forgetListsInForce();
  }
  throw new Error('the lists were replaced while they were read');
}

interface FoundByList {
  list: ListInForce;
  perText: { entry: number; start: number; end: number; refutedHere: boolean }[][];
}

async function findInList(list: ListInForce, texts: readonly string[]): Promise<FoundByList | null> {
  const perText = texts.map((text) => findMatches(text, list.compiled));
  const entries = new Set(perText.flatMap((matches) => matches.map(({ entry }) => entry)));
  return (await readDetails(list, entries)) ? { list, perText } : null;
}

/** Joins what all lists found; each flag is sent once. */
function together(lists: FoundByList[], texts: number): FoundInTexts {
  const flags: Flag[] = [];
  const found = Array.from({ length: texts }, (): FoundMatch[] => []);
  for (const { list, perText } of lists) {
    const numbers = new Map<number, number>();
    for (const [at, matches] of perText.entries()) {
      for (const { entry, start, end, refutedHere } of matches) {
        const details = list.details.get(entry);
        if (!details) continue;
        const flag = numbers.get(entry) ?? flags.push(flagOf(list.ready, details)) - 1;
        numbers.set(entry, flag);
        found[at]?.push({ start, end, flag, refutedHere });
      }
    }
  }
  if (lists.length > 1)
    for (const matches of found) matches.sort((a, b) => a.start - b.start || a.end - b.end);
  return { flags, found };
}

import type { List } from '../contract/list.ts';
import type { Site } from '../contract/site.ts';
import { openDatabase } from '../history/database.ts';
import { type CompiledList, compileList } from '../matches/compile-list.ts';
import { findMatches } from '../matches/find-matches.ts';
import type { Flag, FoundInTexts, FoundMatch } from '../messages/message-contract.ts';

interface ListInForce {
  compiled: CompiledList;
  /** By the entry's number in the compiled list. */
  flags: (Flag | null)[];
  sites: Site[];
}

/** A cache: the database is the truth, and `forgetListsInForce` follows every change of it. */
let loaded: Promise<ListInForce[]> | null = null;

/** To be called after any change of the followed lists. */
export function forgetListsInForce(): void {
  loaded = null;
}

/** The matches of all followed lists in each text, by start; see `FoundInTexts`. */
export async function findInTexts(texts: readonly string[]): Promise<FoundInTexts> {
  const lists = await listsInForce();
  const flags: Flag[] = [];
  const numbers = new Map<Flag, number>();
  const number = (flag: Flag): number => {
    const known = numbers.get(flag);
    if (known !== undefined) return known;
    numbers.set(flag, flags.length);
    return flags.push(flag) - 1;
  };
  const found = texts.map((text) =>
    lists
      .flatMap(({ compiled, flags: byEntry }) =>
        findMatches(text, compiled).flatMap(({ entry, start, end }): FoundMatch[] => {
          const flag = byEntry[entry];
          return flag ? [{ start, end, flag: number(flag) }] : [];
        }),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );
  return { flags, found };
}

/** The site profiles of all followed lists. */
export const readSitesInForce = async (): Promise<Site[]> =>
  (await listsInForce()).flatMap(({ sites }) => sites);

function listsInForce(): Promise<ListInForce[]> {
  loaded ??= loadListsInForce().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function loadListsInForce(): Promise<ListInForce[]> {
  const bodies = await (await openDatabase()).getAll('list-bodies');
  return bodies.map(({ list }) => {
    const { compiled } = compileList(list);
    const entries = new Map(list.entries.map((entry) => [entry.id, entry]));
    const flags = compiled.entryIds.map((id) => {
      const entry = entries.get(id);
      return entry ? flagOf(list, entry) : null;
    });
    return { compiled, flags, sites: list.sites ?? [] };
  });
}

const flagOf = (list: List, entry: List['entries'][number]): Flag => ({
  key: `${list.id} ${entry.id}`,
  listId: list.id,
  listVersion: list.version,
  listTitle: list.title,
  publisher: list.publisher,
  entryId: entry.id,
  claim: entry.claim,
  category: entry.category,
  status: entry.status,
  correction: entry.correction ?? null,
  updatedAt: entry.updatedAt,
});

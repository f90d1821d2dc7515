import { openDatabase } from '../history/database.ts';
import type { EntryDetails } from '../history/records.ts';
import type { SeenNow } from '../history/seen-entries.ts';
import { detailsOf, readAllPlaced } from './entry-places.ts';
import { flagKeyOf } from './flag-of.ts';
import { type ListInForce, listsInForce } from './lists-in-force.ts';

/**
 * The entries whose flags were seen on a page, given by the keys of the matches (`seenKey`); only those of
 * lists that are followed, since no other list changes.
 */
export async function seenNow(keys: readonly string[], page: string): Promise<SeenNow[]> {
  const followed = await (await openDatabase()).getAllKeys('followed-lists');
  const seen: SeenNow[] = [];
  for (const list of await listsInForce()) {
    const { url } = list.ready;
    const start = flagKeyOf(list.key, '');
    const ids = new Set(
      keys.flatMap((key) => (key.startsWith(start) ? entryIdIn(key.slice(start.length)) : [])),
    );
    if (ids.size === 0 || !followed.includes(url)) continue;
    for (const entry of await entriesById(list, ids)) seen.push({ url, page, entry });
  }
  return seen;
}

/** The id of the entry without what names the match: a digest and a place. An id may hold spaces. */
const entryIdIn = (rest: string): string[] => [rest.split(' ').slice(0, -2).join(' ')];

/**
 * A match was found with its entry a moment ago, so that it is among the details that are loaded; only a
 * worker that was woken meanwhile reads them again.
 */
async function entriesById(
  { details, placed }: ListInForce,
  ids: ReadonlySet<string>,
): Promise<EntryDetails[]> {
  const loaded = [...details.values()].filter(({ id }) => ids.has(id));
  if (loaded.length === ids.size) return loaded;
  const found: EntryDetails[] = [];
  const all = await placed();
  if (!all) return found;
  for await (const { entries } of readAllPlaced(all)) {
    found.push(...[...entries.values()].filter(({ id }) => ids.has(id)).map(detailsOf));
    if (found.length === ids.size) break;
  }
  return found;
}

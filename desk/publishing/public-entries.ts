import type { Entry, List } from '../../src/contract/list.ts';
import { correctionName } from './correction-address.ts';
import type { PublishedList, PublishedLists } from './published-lists.ts';

/** What a page about an entry says of the list it is in. */
export interface ListFacts
  extends Pick<List, 'id' | 'title' | 'publisher' | 'version' | 'licence' | 'categories'> {
  name: string;
  keyFingerprint: string | null;
}

/** An entry of a published list, the name of its page, and whose it is. */
export interface PublicEntry {
  entry: Entry;
  name: string;
  list: ListFacts;
}

/** What everybody may read of all lists: by the name of its page, the newest first. */
export type PublicEntries = ReadonlyMap<string, PublicEntry>;

const known = new WeakMap<PublishedLists, { digests: string; entries: PublicEntries }>();

/** The entries of the lists as they are published now; read again when one of them has changed. */
export async function publicEntries(lists: PublishedLists): Promise<PublicEntries> {
  const all = await lists.all();
  const digests = all.map(({ name, sha256, keyFingerprint }) => [name, sha256, keyFingerprint]).join();
  const before = known.get(lists);
  if (before?.digests === digests) return before.entries;
  const entries = publicEntriesOf(all);
  known.set(lists, { digests, entries });
  return entries;
}

/** The entries of lists. Of those with the same id, the one that was updated last. Pure. */
export function publicEntriesOf(lists: readonly PublishedList[]): PublicEntries {
  const all = lists.flatMap(({ name, keyFingerprint, list }): PublicEntry[] => {
    const { entries, id, title, publisher, version, licence, categories } = list();
    const facts = { id, title, publisher, version, categories, name, keyFingerprint };
    const withLicence = licence === undefined ? facts : { ...facts, licence };
    return entries.map((entry) => ({ entry, name: correctionName(entry.id), list: withLicence }));
  });
  const entries = new Map<string, PublicEntry>();
  for (const each of all.sort(byUpdate)) if (!entries.has(each.name)) entries.set(each.name, each);
  return entries;
}

const byUpdate = ({ entry: one }: PublicEntry, { entry: other }: PublicEntry): number =>
  Date.parse(other.updatedAt) - Date.parse(one.updatedAt);

import type { EntryDetails, ReadyList } from '../history/records.ts';
import type { Flag } from '../messages/message-contract.ts';

/** What the flag of an entry is known by, over all followed lists; `listKey` is that of its list. */
export const flagKeyOf = (listKey: string, entryId: string): string => `${listKey} ${entryId}`;

/** What of a list is told with each of its flags. */
interface ListOfFlag {
  ready: Pick<ReadyList, 'id' | 'version' | 'title' | 'publisher'>;
  key: string;
  expiresAt: string | null;
}

/** An entry as readers see it on a highlight. */
export const flagOf = ({ ready: list, key, expiresAt }: ListOfFlag, entry: EntryDetails): Flag => ({
  key: flagKeyOf(key, entry.id),
  listId: list.id,
  listVersion: list.version,
  listTitle: list.title,
  publisher: list.publisher,
  listExpiresAt: expiresAt,
  entryId: entry.id,
  claim: entry.claim,
  category: entry.category,
  status: entry.status,
  // Missing where an earlier version kept the entry, too.
  explanation: entry.explanation ?? null,
  correction: entry.correction ?? null,
  sources: entry.sources ?? [],
  page: entry.page ?? null,
  updatedAt: entry.updatedAt,
});

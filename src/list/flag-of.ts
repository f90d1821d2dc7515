import type { EntryDetails, ReadyList } from '../history/records.ts';
import type { Flag } from '../messages/message-contract.ts';

/** An entry as readers see it on a highlight. */
export const flagOf = (
  list: Pick<ReadyList, 'id' | 'version' | 'title' | 'publisher'>,
  entry: EntryDetails,
): Flag => ({
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

import type { Entry } from '../../src/contract/list.ts';
import type { PublishedLists } from '../publishing/published-lists.ts';

/** An entry of the desk's own list, and the version it stands in. */
export interface ListedEntry {
  entry: Entry;
  version: number;
}

/** Finds entries of the list `name`, but of no other list: a desk corrects only what it publishes itself. */
export const listedEntry =
  (lists: PublishedLists, name: string) =>
  async (listId: string, entryId: string): Promise<ListedEntry | null> => {
    const list = await lists.find(name);
    if (list?.id !== listId) return null;
    const entry = list.list().entries.find(({ id }) => id === entryId);
    return entry ? { entry, version: list.version } : null;
  };

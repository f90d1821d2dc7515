import type { Entry, List } from '../src/contract/list.ts';
import type { FoundInFile } from '../src/scan/find-in-record.ts';

/** A list that is looked for, and its entries in the order in which matches name them. */
export interface SearchedList {
  list: Pick<List, 'id' | 'title' | 'version' | 'publisher'>;
  entries: readonly Entry[];
}

/** A match as a line of JSON: where it is, what it is, and what the list says of it. Pure. */
export function jsonLineOf(
  file: string,
  part: string,
  found: FoundInFile,
  lists: readonly SearchedList[],
): string {
  const searched = lists[found.list];
  const entry = searched?.entries[found.entry];
  const { row, column, start, end, passage, before, after, meaning } = found;
  return `${JSON.stringify({
    file,
    ...(part === file ? {} : { part }),
    row,
    column,
    start,
    end,
    passage,
    before,
    after,
    meaning,
    status: entry?.status,
    category: entry?.category,
    claim: entry?.claim,
    ...(entry?.correction ? { correction: entry.correction.url } : {}),
    entry: entry?.id,
    list: searched?.list.id,
    version: searched?.list.version,
  })}\n`;
}

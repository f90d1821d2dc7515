import type { Entry, List } from '../../contract/list.ts';

/**
 * A list whose entries have the dates they had in `earlier`, if nothing else of them has changed: a file that
 * names no days would else be new from end to end whenever it is read. Pure.
 */
export function keepDates(list: List, earlier: List | null): List {
  if (!earlier) return list;
  const known = new Map(earlier.entries.map((entry) => [entry.id, entry]));
  const entries = list.entries.map((entry) => {
    const before = known.get(entry.id);
    return before && dateless(before) === dateless(entry) ? before : entry;
  });
  return { ...list, entries };
}

const dateless = ({ updatedAt: _, ...entry }: Entry): string => JSON.stringify(entry);

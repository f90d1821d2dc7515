import { readFollowedLists } from './read-followed-lists.ts';
import { refreshList } from './refresh-list.ts';

/** Refreshes every followed list, one after the other; true when another list is in force than before. */
export async function refreshAllLists(): Promise<boolean> {
  let changed = false;
  for (const known of await readFollowedLists()) {
    const refreshed = await refreshList(known.url, known, null);
    changed ||= refreshed.ok && refreshed.value.changed;
  }
  return changed;
}

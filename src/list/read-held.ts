import type { Entry } from '../contract/list.ts';
import { parseListBytes } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import type { EntryDetails, FollowedList } from '../history/records.ts';
import { waitingFile } from './kept-versions.ts';
import { readBody } from './read-body.ts';
import { readKeptFile } from './read-kept-file.ts';
import { changeOfEntry, type EntryChange } from './trust/change-of-entry.ts';

/** An entry of a version that waits, or one it takes out, and what that version does to it. */
export interface HeldEntry extends EntryDetails {
  change: EntryChange | null;
}

/** The entries of the version of a list that waits for the person, and those it takes out. */
export async function readHeld({
  url,
  version,
}: Pick<FollowedList, 'url' | 'version'>): Promise<Result<HeldEntry[]>> {
  const waiting = await readKeptFile(url, waitingFile);
  if (!waiting) return refused('version_gone', '–');
  const later = entriesIn(waiting.bytes);
  // The list in force has what is milder already; its file says what it was before.
  const file = await readKeptFile(url, version);
  const before = file ? entriesIn(file.bytes) : good((await readBody(url))?.list.entries);
  if (!later.ok) return later;
  return before.ok ? good(changesTo(before.value ?? [], later.value)) : before;
}

function entriesIn(bytes: ArrayBuffer): Result<Entry[]> {
  const parsed = parseListBytes(bytes);
  return parsed.ok ? good(parsed.value.list.entries) : parsed;
}

/** What becomes of each entry; of one that is taken out, what was said so far. Pure. */
export function changesTo(before: readonly Entry[], after: readonly Entry[]): HeldEntry[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const held = after.map(({ match: _, ...details }): HeldEntry => {
    const was = old.get(details.id);
    old.delete(details.id);
    return { ...details, change: changeOfEntry(was?.status ?? null, details.status) };
  });
  const gone = [...old.values()].map(({ match: _, ...details }): HeldEntry => {
    return { ...details, change: changeOfEntry(details.status, null) };
  });
  return [...held, ...gone];
}

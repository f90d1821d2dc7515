import type { Entry } from '../contract/list.ts';
import type { EntryState, SeenEntry } from './records.ts';

/** What of an entry is remembered. Pure. */
export const stateOf = ({
  status,
  correction,
  updatedAt,
}: Pick<Entry, 'status' | 'correction' | 'updatedAt'>): EntryState => ({
  status,
  correction: correction ? { url: correction.url, title: correction.title } : null,
  updatedAt,
});

/**
 * What is remembered of an entry once its list says `entry` of it; null where that changes nothing. What the
 * person has not seen yet is told together with what comes after it, and not at all where the list took it
 * back. Pure.
 */
export function newsOfEntry(seen: SeenEntry, entry: Entry, at: number): SeenEntry | null {
  const { unseen, untold: _, ...known } = seen;
  const noticed = seen.news?.now ?? seen.knew;
  const knew = unseen ? seen.knew : noticed;
  const now = stateOf(entry);
  if (!changeOf(noticed, now)) return null;
  if (!changeOf(knew, now)) return { ...known, knew, news: null };
  return { ...known, claim: entry.claim, knew, news: { now, at }, unseen: 1, untold: 1 };
}

/**
 * What an entry is remembered as that came to name a passage the person had reported, or may have read. Pure.
 */
export const newsOfListed = (
  where: Pick<SeenEntry, 'url' | 'page' | 'at' | 'mayHold'>,
  entry: Pick<Entry, 'id' | 'claim' | 'status' | 'correction' | 'updatedAt'>,
  at: number,
): SeenEntry => ({
  ...where,
  entryId: entry.id,
  claim: entry.claim,
  knew: null,
  news: { now: stateOf(entry), at },
  unseen: 1,
  untold: 1,
});

/** What a person is told of. */
export type EntryChange = 'listed' | 'withdrawn' | 'status' | 'correction';

/**
 * What has changed for somebody who knows `knew`; null where nothing has that is worth telling: a new date or
 * wording is not, nor is a correction that the list names no more. Pure.
 */
export function changeOf(knew: EntryState | null, now: EntryState): EntryChange | null {
  if (!knew) return now.status === 'withdrawn' ? null : 'listed';
  if (knew.status !== now.status) return now.status === 'withdrawn' ? 'withdrawn' : 'status';
  return now.correction && now.correction.url !== knew.correction?.url ? 'correction' : null;
}

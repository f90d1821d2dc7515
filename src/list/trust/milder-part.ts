import type { Entry, List } from '../../contract/list.ts';
import type { ListOf } from '../../contract/parse-list.ts';
import { type OutlinedEntry, wholeEntry } from '../../contract/signed/filed-entry.ts';
import { changeOfEntry } from './change-of-entry.ts';

/**
 * The list in force with what a version that waits makes milder or withdraws, and how many entries that are;
 * null where it does neither. What an entry claims and how it is found stays: a milder word is no way to put
 * another claim in its place. Pure.
 */
export function milderPart(
  before: ListOf<OutlinedEntry>,
  after: ListOf<OutlinedEntry>,
): { list: List; count: number } | null {
  const later = new Map(after.entries.map((entry) => [entry.id, entry]));
  const isMilder = ({ status }: OutlinedEntry, now: OutlinedEntry | undefined) =>
    now !== undefined && changeOfEntry(status, now.status) === 'milder';
  const count = before.entries.filter((was) => isMilder(was, later.get(was.id))).length;
  if (count === 0) return null;
  const entries = before.entries.map((outlined): Entry => {
    const was = wholeEntry(outlined);
    const now = later.get(was.id);
    if (!now || !isMilder(was, now)) return was;
    const { match, category, claim } = was;
    return { ...wholeEntry(now), match, category, claim };
  });
  return { list: { ...before, entries }, count };
}

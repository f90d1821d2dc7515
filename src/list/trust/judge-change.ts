import type { Entry, List, Status } from '../../contract/list.ts';
import { type Refusal, type RefusalCode, refused } from '../../contract/result.ts';
import type { RecentChange } from '../../history/records.ts';
import { changeOfEntry } from './change-of-entry.ts';

/** How far back changes are added up, in milliseconds: seven days. */
const window = 7 * 24 * 60 * 60 * 1000;

/** Fewer changes than this are never held: a list that begins doubles with every entry. */
const fewChanges = 10;

type Stated = Pick<List, 'version'> & { entries: readonly Pick<Entry, 'id' | 'status'>[] };

/** What a new version changes, and why it waits for the person; null where it does not. */
export interface JudgedChange {
  change: RecentChange;
  because: Refusal | null;
}

/**
 * Judges how much a version changes what is in force. If it takes out more than half of the entries, brings
 * more than there were, or makes a third of them graver, it waits for the person; so it does where the
 * versions of seven days come to that. What is withdrawn or made milder never waits, and what only comes and
 * goes does not add up. `recent` are the changes of the refreshes before. Pure.
 */
export function judgeChange(
  before: Stated,
  after: Stated,
  recent: readonly RecentChange[],
  now: number,
): JudgedChange {
  const change = { at: now, ...changesBetween(before, after) };
  const size = before.entries.filter(saysSomething).length;
  const earlier = total(recentOf(recent, now));
  const week = total([earlier, change]);
  /** How many there were when the seven days began. */
  const first = Math.max(0, size - earlier.added + earlier.gone);
  const held = (code: RefusalCode, count: number, of: number) =>
    refused(code, String(after.version), String(count), String(of)).error;
  const gone = (count: number, of: number) => (count * 2 > of ? held('release_shrank', count, of) : null);
  const added = (count: number, of: number) =>
    count >= fewChanges && count > of ? held('release_doubled', count, of) : null;
  const graver = (count: number, of: number) =>
    count >= fewChanges && count * 3 >= of ? held('release_graver', count, of) : null;
  const because =
    gone(change.gone, size) ??
    (change.gone > 0 ? gone(week.gone - week.added, first) : null) ??
    added(change.added, size) ??
    added(week.added - week.gone, first) ??
    graver(week.graver, first);
  return { change, because };
}

const total = (changes: readonly Omit<RecentChange, 'at'>[]): Omit<RecentChange, 'at'> => ({
  added: changes.reduce((sum, { added }) => sum + added, 0),
  gone: changes.reduce((sum, { gone }) => sum + gone, 0),
  graver: changes.reduce((sum, { graver }) => sum + graver, 0),
});

/** The changes of the last seven days; a clock that was set back forgets those of its future. Pure. */
export const recentOf = (recent: readonly RecentChange[], now: number): RecentChange[] =>
  recent.filter(({ at }) => at <= now && at > now - window);

function changesBetween(before: Stated, after: Stated): Omit<RecentChange, 'at'> {
  const old = new Map(before.entries.map(({ id, status }) => [id, status]));
  const changes = { added: 0, gone: 0, graver: 0, milder: 0 };
  const count = (was: Status | undefined, now: Status | null) => {
    const change = changeOfEntry(was ?? null, now);
    if (change) changes[change]++;
  };
  for (const { id, status } of after.entries) {
    count(old.get(id), status);
    old.delete(id);
  }
  for (const status of old.values()) count(status, null);
  const { added, gone, graver } = changes;
  return { added, gone, graver };
}

/** A withdrawn entry is the trace of one that is gone, as its publisher wished. */
const saysSomething = ({ status }: { status: Status }) => status !== 'withdrawn';

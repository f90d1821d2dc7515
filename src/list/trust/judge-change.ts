import type { List, Status } from '../../contract/list.ts';
import { type Refusal, type RefusalCode, refused } from '../../contract/result.ts';
import type { RecentChange } from '../../history/records.ts';

/** How grave each status is for what is being said, the gravest last. */
const byGravity: readonly Status[] = [
  'withdrawn',
  'true',
  'satire',
  'unverified',
  'corrected',
  'misleading',
  'false',
];

/** How far back changes are added up, in milliseconds: seven days. */
const window = 7 * 24 * 60 * 60 * 1000;

/** Fewer changes than this are never held: a list that begins doubles with every entry. */
const fewChanges = 10;

type Stated = Pick<List, 'version' | 'entries'>;

/** What a new version changes, and why it waits for the person; null where it does not. */
export interface JudgedChange {
  change: RecentChange;
  because: Refusal | null;
}

/**
 * Judges how much a version changes what is in force. If more than half of the entries are gone within seven
 * days, if as many are new as there were, or if a third was made graver, it waits for the person. What is
 * withdrawn or made milder never waits. `recent` are the changes of the refreshes before. Pure.
 */
export function judgeChange(
  before: Stated,
  after: Stated,
  recent: readonly RecentChange[],
  now: number,
): JudgedChange {
  const change = { at: now, ...changesBetween(before, after) };
  const inWindow = [...recentOf(recent, now), change];
  const sum = (what: 'added' | 'gone' | 'graver') => inWindow.reduce((all, each) => all + each[what], 0);
  const [added, gone, graver] = [sum('added'), sum('gone'), sum('graver')];
  const size = before.entries.filter(saysSomething).length;
  /** How many there were when the seven days began. */
  const first = Math.max(0, size - (added - change.added) + (gone - change.gone));
  const held = (code: RefusalCode, count: number) =>
    refused(code, String(after.version), String(count), String(first)).error;
  if (change.gone > 0 && gone * 2 > first) return { change, because: held('release_shrank', gone) };
  if (added >= fewChanges && added > first) return { change, because: held('release_doubled', added) };
  if (graver >= fewChanges && graver * 3 >= first) return { change, because: held('release_graver', graver) };
  return { change, because: null };
}

/** The changes of the last seven days; a clock that was set back forgets those of its future. Pure. */
export const recentOf = (recent: readonly RecentChange[], now: number): RecentChange[] =>
  recent.filter(({ at }) => at <= now && at > now - window);

function changesBetween(before: Stated, after: Stated): Omit<RecentChange, 'at'> {
  const old = new Map(before.entries.map(({ id, status }) => [id, status]));
  const changes = { added: 0, gone: 0, graver: 0 };
  for (const { id, status } of after.entries) {
    const was = old.get(id);
    old.delete(id);
    if (was === undefined) changes.added += status === 'withdrawn' ? 0 : 1;
    else if (gravityOf(status) > gravityOf(was)) changes.graver++;
  }
  for (const status of old.values()) if (status !== 'withdrawn') changes.gone++;
  return changes;
}

const gravityOf = (status: Status) => byGravity.indexOf(status);

/** A withdrawn entry is the trace of one that is gone, as its publisher wished. */
const saysSomething = ({ status }: { status: Status }) => status !== 'withdrawn';

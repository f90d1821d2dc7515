import { good, type Result } from '../contract/result.ts';
import { browser } from '../platform/browser.ts';
import { openDatabase } from './database.ts';
import { type Deletion, deleteRecords } from './delete-records.ts';
import { daysTraced } from './page-traces.ts';
import type { KeepLimits, ReportRecord } from './records.ts';
import { readReports } from './rows/read-rows.ts';
import { daysRemembered } from './seen-entries.ts';
import { forgetOldSightings, readAllSightings } from './sightings.ts';
import { writeDatabase } from './write-database.ts';

const day = 86_400_000;

/** The alarm that wakes the worker to tidy the history. */
export const tidyAlarm = 'tidy-history';

/** Has the history tidied once a day, and soon after the browser starts. */
export const planTidy = (): Promise<void> =>
  browser.alarms.create(tidyAlarm, { delayInMinutes: 5, periodInMinutes: 24 * 60 });

/** After how many days reports may be deleted by themselves. */
export const daysOffered = [30, 90, 180, 365, 730];
/** How many days a report stays at least that was put back. */
const daysMore = 30;

export const unlimited: KeepLimits = { keepDays: null, keepPictureBytes: null };

/** Chooses from reports, newest first and in steps, which of them and which pictures are to go. */
function chooseOld(
  { keepDays, keepPictureBytes }: KeepLimits,
  withPicture: ReadonlySet<string>,
  now: number,
) {
  let bytes = 0;
  return {
    reports: [] as string[],
    pictures: [] as string[],
    take(record: ReportRecord): void {
      const { id, createdAt, report } = record;
      if (!isOver(record)) return;
      if (keepDays !== null && createdAt < now - keepDays * day) this.reports.push(id);
      else if (keepPictureBytes !== null && withPicture.has(id)) {
        bytes += report.attachments[0]?.bytes ?? 0;
        if (bytes > keepPictureBytes) this.pictures.push(id);
      }
    },
  };
}

/**
 * Whether nothing is to be done about a report any more. One that is on its way, needs the person, is being
 * withdrawn or has news that nobody has seen is never deleted for its age. Pure.
 */
const isOver = ({ state, unseen, followUp }: ReportRecord): boolean =>
  state === 'delivered' && !unseen && !followUp?.withdrawing;

/** What would be deleted now. */
export interface Old {
  reports: string[];
  /** Those of other reports. */
  pictures: string[];
  /** How many matches that were looked at, imports and errors are forgotten sooner than without limits. */
  forgotten: number;
}

/** Looks for it, and changes nothing. */
export async function findOld(limits: KeepLimits, now: number): Promise<Old> {
  const old = chooseOld(limits, new Set(await (await openDatabase()).getAllKeys('pictures')), now);
  for await (const records of readReports()) for (const record of records) old.take(record);
  const { reports, pictures } = old;
  return { reports, pictures, forgotten: await countForgotten(limits, now) };
}

async function countForgotten(limits: KeepLimits, now: number): Promise<number> {
  const [first, end] = [forgottenBefore(unlimited, now), forgottenBefore(limits, now)];
  const isForgotten = ({ at }: { at: number }) => at >= first && at < end;
  let count = (await (await openDatabase()).getAll('events')).filter(isForgotten).length;
  for await (const some of readAllSightings()) count += some.filter(isForgotten).length;
  return count;
}

/** Matches that were looked at, imports and errors are remembered for a time of their own at most. */
const forgottenBefore = ({ keepDays }: KeepLimits, now: number): number =>
  now - Math.min(keepDays ?? daysRemembered, daysRemembered) * day;

/**
 * Deletes what is older or larger than the person wants it kept: reports as the person would, so that it can
 * be undone; says which those were. Forgets matches that were looked at, imports and errors longer ago than
 * entries are remembered, and traces of pages after their own time.
 */
export async function tidyHistory(
  limits: KeepLimits,
  now: number,
  /** To what limits go back when it is undone; where nobody has just changed them, they keep what is back. */
  before?: Partial<KeepLimits>,
): Promise<Result<Deletion & { ids: string[] }>> {
  const database = await openDatabase();
  const from = forgottenBefore(limits, now);
  await forgetOldSightings(from);
  await forgetOlder('events', IDBKeyRange.upperBound(from, true));
  await forgetOlder('page-traces', IDBKeyRange.upperBound([Math.max(from, now - daysTraced * day)]));
  if (limits.keepDays === null && limits.keepPictureBytes === null)
    return good({ ids: [], at: now, canBeUndone: true, unwithdrawn: 0 });
  const old = await findOld(limits, now);
  if (old.pictures.length > 0)
    await writeDatabase(async () => {
      const { store, done } = database.transaction('pictures', 'readwrite');
      for (const id of old.pictures) await store.delete(id);
      await done;
    });
  const oldest = await database.get('reports', old.reports.at(-1) ?? '');
  const keeping = { keepDays: oldest ? daysThatKeep(oldest, now) : null };
  const deleted = await deleteRecords('report', old.reports, now, before ?? keeping);
  return deleted.ok ? good({ ids: old.reports, ...deleted.value }) : deleted;
}

/** The shortest time offered in which a report stays for a while; null where none is as long. Pure. */
const daysThatKeep = ({ createdAt }: ReportRecord, now: number): number | null =>
  daysOffered.find((days) => createdAt > now - (days - daysMore) * day) ?? null;

async function forgetOlder(name: 'events' | 'page-traces', times: IDBKeyRange): Promise<void> {
  const { store, done } = (await openDatabase()).transaction(name, 'readwrite');
  const keys = await store.index('by-time').getAllKeys(times);
  await Promise.all([...keys.map((key) => store.delete(key)), done]);
}

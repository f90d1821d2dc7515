import { openDatabase } from '../database.ts';
import type { ReportRecord } from '../records.ts';
import { type Fold, rowOfEvent, rowOfReport, rowOfSeen, type SearchedRow } from './history-row.ts';

/** So many reports are read first, to be shown at once, and so many with each step after that. */
const first = 50;
const step = 2000;

/** What was read so far; each step has the rows that came with it. */
export interface ReadRows {
  seen: SearchedRow[];
  reports: SearchedRow[];
  /** Imports and errors; with the last step. */
  events?: SearchedRow[];
  /** How many reports were read, and how many there are; null as long as they were not counted. */
  read: number;
  of: number | null;
  /** The reports whose pictures are kept; with the last step. */
  withPicture?: ReadonlySet<string>;
}

/** Reads all that the history shows, newest first, in steps. */
export async function* readRows(fold: Fold): AsyncGenerator<ReadRows> {
  const database = await openDatabase();
  let of: number | null = null;
  let read = 0;
  for await (const records of readReports()) {
    read += records.length;
    yield { seen: [], reports: records.map((record) => rowOfReport(record, fold)), read, of };
    // To count 100,000 takes the browser longer than to read the first step, which is not to wait for it.
    of ??= await database.count('reports');
  }
  const seen = (await database.getAllFromIndex('seen-entries', 'by-time')).reverse();
  const happened = (await database.getAllFromIndex('events', 'by-time')).reverse();
  const events = happened.map((event) => rowOfEvent(event, fold));
  const withPicture = new Set(await database.getAllKeys('pictures'));
  yield { seen: seen.map((entry) => rowOfSeen(entry, fold)), reports: [], events, read, of, withPicture };
}

/** Reads all reports, newest first, in steps of which the first is short. */
export async function* readReports(): AsyncGenerator<ReportRecord[]> {
  const database = await openDatabase();
  let before: number | null = null;
  for (let count = first; ; count = step) {
    const range: IDBKeyRange | null = before === null ? null : IDBKeyRange.upperBound(before, true);
    const index = database.transaction('reports').store.index('by-time');
    let cursor = await index.openKeyCursor(range, 'prev');
    if (!cursor) return;
    // The browser looks for the oldest of this step; all of it is then read at once, which is far faster
    // than one by one. Those of one moment are read together.
    const newest: number = cursor.key;
    cursor = await cursor.advance(count - 1);
    const oldest: number | null = cursor?.key ?? null;
    const records = await index.getAll(
      oldest === null ? IDBKeyRange.upperBound(newest) : IDBKeyRange.bound(oldest, newest),
    );
    yield records.reverse();
    if (oldest === null) return;
    before = oldest;
  }
}

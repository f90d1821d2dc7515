import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Copies, readCopies } from './copies.ts';
import { putBack } from './put-back.ts';
import type {
  EndpointPause,
  EntryPage,
  FollowedList,
  ListBody,
  MatchPage,
  PictureRecord,
  ReadyList,
  ReportRecord,
  Sighting,
} from './records.ts';
import { upgradeDatabase } from './upgrade-database.ts';

/** Everything Qiuzheng keeps on this machine. */
export interface Qiuzheng extends DBSchema {
  'followed-lists': { key: string; value: FollowedList };
  'list-bodies': { key: string; value: ListBody };
  'ready-lists': { key: string; value: ReadyList };
  'entry-pages': { key: [url: string, page: number]; value: EntryPage | MatchPage };
  reports: {
    key: string;
    value: ReportRecord;
    indexes: {
      'by-state': string;
      'by-time': number;
      /** State, endpoint and time of the next attempt: the order in which an endpoint's reports are sent. */
      'by-due': [string, string, number];
      /** Holds only reports whose receipt is still followed. */
      'by-check': number;
      /** Holds only reports with news the person has not seen. */
      'by-unseen': number;
    };
  };
  pictures: { key: string; value: PictureRecord };
  sightings: { key: [page: string, key: string]; value: Sighting };
  'endpoint-pauses': { key: string; value: EndpointPause };
}

let opened: Promise<IDBPDatabase<Qiuzheng>> | null = null;

/**
 * The database, opened once per context. A newer version elsewhere closes this connection, so that an update
 * is never held up by a page left open; the next call opens it again. Where the browser has lost the database, it is
 * made again from the copies.
 */
export function openDatabase(): Promise<IDBPDatabase<Qiuzheng>> {
  opened ??= openOrMakeAgain().catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

const forget = () => {
  opened = null;
};

/** Only the upgrade tells for certain that there is no database: one that is listed may be about to be deleted. */
async function openOrMakeAgain(): Promise<IDBPDatabase<Qiuzheng>> {
  let isMissing = false;
  const open = (copies: Copies | null, mayMake: boolean) =>
    openDB<Qiuzheng>('qiuzheng', 3, {
      async upgrade(database, oldVersion, newVersion, transaction) {
        if (oldVersion === 0 && !mayMake) {
          isMissing = true;
          // That this is not carried out is what is wanted, and is told by `openDB`.
          transaction.done.catch(() => {});
          transaction.abort();
          return;
        }
        await upgradeDatabase(database, oldVersion, newVersion, transaction);
        if (copies && oldVersion === 0) await putBack(copies, transaction);
      },
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  try {
    return await open(null, false);
  } catch (error) {
    if (!isMissing) throw error;
    return open(await readCopies().catch(withoutCopies), true);
  }
}

/** A database without what it held is better than none: the next report can be kept. */
function withoutCopies(error: unknown): null {
  console.warn('database', error);
  return null;
}

import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type Copies, holdsRecords, noCopies, readCopies } from './copies.ts';
import { eventOf } from './event-of.ts';
import { findDamage, isDamage } from './find-damage.ts';
import { keepMadeAnew } from './made-anew.ts';
import { putBack } from './put-back.ts';
import { databaseVersion, type Qiuzheng } from './schema.ts';
import { isLocalNeeded, readLocal, settingsFromLocal } from './settings-from-local.ts';
import { upgradeDatabase } from './upgrade-database.ts';

let opened: Promise<IDBPDatabase<Qiuzheng>> | null = null;

/**
 * The database, opened once per context. A newer version elsewhere closes this connection, so that an update
 * is never held up by a page left open; the next call opens it again. Where the browser has lost the
 * database, or cannot read it, it is made again from the copies.
 */
export function openDatabase(): Promise<IDBPDatabase<Qiuzheng>> {
  opened ??= openUndamaged()
    .catch((error: unknown) => {
      forget();
      throw error;
    })
    .finally(() => {
      tellBlocked(false);
      restoring.tell(false);
    });
  return opened;
}

const forget = () => {
  opened = null;
};

const blocked = news();

/**
 * Tells when an update of the database has to wait for another window, and when it waits no more. The
 * returned function ends it.
 */
export const watchBlocked = blocked.watch;
const tellBlocked = blocked.tell;

/** So many copies are read in less than a second or two, which nobody has to be told. */
const fewCopies = 500;
const restoring = news();

/** Held by each context that makes a lost database anew from many copies. */
const restoringLock = 'qiuzheng-restoring';

/**
 * The same of a lost database that is being made anew from many copies, which takes a while, here or in
 * another context: this one then waits for that.
 */
export function watchRestoring(onChange: (isSo: boolean) => void): () => void {
  tellOfOthers().catch(console.warn);
  return restoring.watch(onChange);
}

async function tellOfOthers(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === restoringLock)) return;
  restoring.tell(true);
  await navigator.locks.request(restoringLock, () => restoring.tell(false));
}

/** Says so until the database that is being opened is open. */
function tellRestoring(): void {
  restoring.tell(true);
  void navigator.locks.request(restoringLock, { mode: 'shared' }, () => Promise.allSettled([opened]));
}

/** Whether something is so, for those who watch it; one who begins to is told what is so by then. */
function news() {
  let isNow = false;
  const listeners = new Set<(isSo: boolean) => void>();
  return {
    tell(isSo: boolean): void {
      isNow = isSo;
      for (const tell of listeners) tell(isSo);
    },
    watch(onChange: (isSo: boolean) => void): () => void {
      listeners.add(onChange);
      if (isNow) onChange(true);
      return () => listeners.delete(onChange);
    },
  };
}

/** What is kept outside the database and needed to make it, or to bring it up to date. */
interface Elsewhere {
  /** The version it was read for, 0 where there was no database. */
  oldVersion: number;
  /** None where there is a database, which holds what they would. */
  copies: Copies;
  /** What is in `storage.local`, where settings and tokens were kept before version 4. */
  local: unknown;
}

/**
 * Where the file is damaged nothing could be read or kept ever again: it is given up. One context does that
 * at a time, and only while it is damaged still.
 */
async function openUndamaged(): Promise<IDBPDatabase<Qiuzheng>> {
  try {
    return await openReadable();
  } catch (error) {
    if (!isDamage(error)) throw error;
    console.warn('database', error);
    return navigator.locks.request('qiuzheng-damaged', async () => {
      try {
        return await openReadable();
      } catch (again) {
        if (!isDamage(again)) throw again;
        await deleteDB('qiuzheng');
        return openReadable();
      }
    });
  }
}

async function openReadable(): Promise<IDBPDatabase<Qiuzheng>> {
  const database = await openOrMakeAgain();
  const damage = await findDamage(database);
  if (damage === null) return database;
  database.close();
  throw damage;
}

/**
 * Only the upgrade tells for certain that there is no database: one that is listed may be about to be
 * deleted.
 */
async function openOrMakeAgain(): Promise<IDBPDatabase<Qiuzheng>> {
  /** The version that is to be brought up to date, 0 where there is none; null where it is up to date. */
  let outdated: number | null = null;
  const open = (elsewhere: Elsewhere | null) =>
    openDB<Qiuzheng>('qiuzheng', databaseVersion, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        // Another context may have made it, or brought it up to date, since that was read.
        if (elsewhere?.oldVersion !== oldVersion) {
          outdated = oldVersion;
          // That this is not carried out is what is wanted, and is told by `openDB`.
          transaction.done.catch(() => {});
          transaction.abort();
          return;
        }
        await upgradeDatabase(database, oldVersion, transaction, settingsFromLocal(elsewhere.local));
        if (oldVersion === 0) await putBack(elsewhere.copies, transaction);
      },
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      blocked: () => tellBlocked(true),
      terminated: forget,
    });
  for (let elsewhere: Elsewhere | null = null; ; ) {
    outdated = null;
    try {
      const made = await open(elsewhere);
      if (elsewhere?.oldVersion === 0 && holdsRecords(elsewhere.copies)) await noteMadeAnew(made);
      return made;
    } catch (error) {
      if (outdated === null) throw error;
      elsewhere = await readElsewhere(outdated);
    }
  }
}

async function readElsewhere(oldVersion: number): Promise<Elsewhere> {
  const sayMany = (count: number) => {
    if (count > fewCopies) tellRestoring();
  };
  const copies = oldVersion === 0 ? await readCopies(sayMany).catch(withoutCopies) : noCopies;
  return { oldVersion, copies, local: isLocalNeeded(oldVersion, copies) ? await readLocal() : null };
}

async function noteMadeAnew(made: IDBPDatabase<Qiuzheng>): Promise<void> {
  const now = Date.now();
  await keepMadeAnew(now).catch(console.warn);
  const event = eventOf({ id: 'made-anew', kind: 'made-anew', about: '' }, now);
  await made.put('events', event).catch(console.warn);
}

/** A database without what it held is better than none: the next report can be kept. */
function withoutCopies(error: unknown): Copies {
  console.warn('database', error);
  return noCopies;
}

import { type IDBPDatabase, openDB } from 'idb';
import { type Copies, readCopies } from './copies.ts';
import { putBack } from './put-back.ts';
import type { Qiuzheng } from './schema.ts';
import { upgradeDatabase } from './upgrade-database.ts';

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

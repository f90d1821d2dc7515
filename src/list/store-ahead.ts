import type { IDBPDatabase } from 'idb';
import { openDatabase } from '../history/database.ts';
import type { ListFile } from '../history/records.ts';
import type { Qiuzheng } from '../history/schema.ts';

/**
 * Has the browser store the file of a list that nobody follows yet while the list is compiled, which takes
 * this thread. Nothing refers to it until the list is put in force. False where it cannot be stored, or where
 * something lies in its place: it is to be put with the list then.
 */
export async function storeAhead(database: IDBPDatabase<Qiuzheng>, file: ListFile): Promise<boolean> {
  try {
    const transaction = database.transaction('list-files', 'readwrite');
    const adding = transaction.store.add(file);
    transaction.commit();
    await Promise.all([adding, transaction.done]);
    return true;
  } catch {
    return false;
  }
}

/** Deletes the files of lists that were never put in force, since the worker died before it came to that. */
export async function dropLeftFiles(): Promise<void> {
  const transaction = (await openDatabase()).transaction(['followed-lists', 'list-files'], 'readwrite');
  const followed = new Set(await transaction.objectStore('followed-lists').getAllKeys());
  const files = transaction.objectStore('list-files');
  for (const key of await files.getAllKeys()) if (!followed.has(key[0])) await files.delete(key);
  await transaction.done;
}

import { type CopiedStore, dropCopy, keepCopy, pictureOf } from './copies.ts';
import { openDatabase } from './database.ts';
import { reserve, roomLeft } from './write-database.ts';

/**
 * Makes the copy of a record agree with the database, after the record was written or deleted there. One at a
 * time over all contexts, so that the last one sees the last state. The database holds the record all the
 * same where this fails, so that is no failure of what the person did: it is logged, and made good a minute
 * after the browser starts next. Says whether it agrees.
 */
export async function copyRecord(store: CopiedStore, key: string): Promise<boolean> {
  try {
    await navigator.locks.request('qiuzheng-copies', async () => {
      const database = await openDatabase();
      const record = await database.get(store, key);
      if (!record) return dropCopy(store, key);
      const isDelivered = 'state' in record && record.state === 'delivered';
      const picture = store === 'reports' && !isDelivered ? await database.get('pictures', key) : undefined;
      const copied = picture ? pictureOf(picture) : null;
      // On a nearly full disk the copy does without its picture: it must not take the room that deleting
      // needs.
      const hasRoom = copied !== null && copied.size + reserve <= (await roomLeft());
      await keepCopy(store, key, record, hasRoom ? copied : null);
    });
    return true;
  } catch (error) {
    console.warn('copy-record', error);
    return false;
  }
}

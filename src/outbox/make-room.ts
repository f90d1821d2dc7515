import { openDatabase } from '../history/database.ts';
import { reserve, roomLeft } from '../history/room-left.ts';

/**
 * Runs `write`, which stores `bytes` and has them copied. Where the disk is nearly full, drops pictures of
 * delivered reports before, the oldest first, while there is still room to delete; where it is full all the
 * same, drops as many again and runs `write` once more. Pictures of reports that are still on their way are
 * never dropped, nor is any report. Rejects with the error of `write` where that does not help.
 */
export async function makeRoom<T>(bytes: number, write: () => Promise<T>): Promise<T> {
  const missing = 2 * bytes + reserve - (await roomLeft());
  if (missing > 0) await dropOldPictures(missing);
  for (;;) {
    try {
      return await write();
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      if (!full || !(await dropOldPictures(bytes))) throw error;
    }
  }
}

/** Whether any picture was dropped. */
async function dropOldPictures(bytes: number): Promise<boolean> {
  const transaction = (await openDatabase()).transaction(['reports', 'pictures'], 'readwrite');
  const pictures = transaction.objectStore('pictures');
  let freed = 0;
  let cursor = await transaction.objectStore('reports').index('by-time').openCursor();
  for (; cursor && freed < Math.max(bytes, 1); cursor = await cursor.continue()) {
    const { id, state, report } = cursor.value;
    if (state !== 'delivered' || (await pictures.getKey(id)) === undefined) continue;
    await pictures.delete(id);
    freed += report.attachments[0]?.bytes ?? 1;
  }
  await transaction.done;
  return freed > 0;
}

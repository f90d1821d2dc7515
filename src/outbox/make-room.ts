import { openDatabase } from '../history/database.ts';
import { emptyDeleted } from '../history/empty-deleted.ts';
import { dropTakenOut } from '../history/file-on-disk.ts';
import { isDiskFull } from '../history/is-disk-full.ts';
import { reserve, roomLeft } from '../history/write-database.ts';

/**
 * Runs `write`, which stores `bytes` and a copy of them. Where the disk is nearly full, first deletes files
 * that were taken out and saved, then what could still be undone, then pictures of delivered reports, the
 * oldest first, while there is still space to delete. Where the disk is full all the same, deletes as many
 * again and runs `write` once more.
 * Never deletes a report, or a picture of a report that is still on its way. Rejects with the error of
 * `write` if that does not help.
 */
export async function makeRoom<T>(bytes: number, write: () => Promise<T>): Promise<T> {
  const missing = 2 * bytes + reserve - (await roomLeft());
  if (missing > 0 && !(await dropWhatIsSpare())) await dropOldPictures(missing);
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isDiskFull(error) || !((await dropWhatIsSpare()) || (await dropOldPictures(bytes)))) throw error;
    }
  }
}

/** Whether there was anything that the history does without. */
const dropWhatIsSpare = async (): Promise<boolean> => (await dropTakenOut()) || (await emptyDeleted());

/** Whether any picture was dropped. */
async function dropOldPictures(bytes: number): Promise<boolean> {
  const transaction = (await openDatabase()).transaction(['reports', 'pictures'], 'readwrite');
  const pictures = transaction.objectStore('pictures');
  const reports = transaction.objectStore('reports');
  // Few of a long history have a picture still: only those are read.
  const withPicture = await Promise.all((await pictures.getAllKeys()).map((id) => reports.get(id)));
  const delivered = withPicture.flatMap((record) => (record?.state === 'delivered' ? [record] : []));
  let freed = 0;
  for (const { id, report } of delivered.sort((a, b) => a.createdAt - b.createdAt)) {
    if (freed >= Math.max(bytes, 1)) break;
    await pictures.delete(id);
    freed += report.attachments[0]?.bytes ?? 1;
  }
  await transaction.done;
  return freed > 0;
}

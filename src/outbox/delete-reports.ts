import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { matchCopies } from '../history/match-copies.ts';
import { writeDatabase } from '../history/write-database.ts';

/** Deletes one report and its picture from this machine; what a desk has received stays there. */
export const deleteReport = (id: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    const database = await openDatabase();
    const transaction = database.transaction(['reports', 'pictures'], 'readwrite', { durability: 'strict' });
    await transaction.objectStore('reports').delete(id);
    await transaction.objectStore('pictures').delete(id);
    await transaction.done;
    await copyRecord('reports', id);
    return null;
  });

/** Deletes every report and picture from this machine. */
export const deleteAllReports = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    const database = await openDatabase();
    const transaction = database.transaction(['reports', 'pictures'], 'readwrite', { durability: 'strict' });
    await transaction.objectStore('reports').clear();
    await transaction.objectStore('pictures').clear();
    await transaction.done;
    await matchCopies();
    return null;
  });

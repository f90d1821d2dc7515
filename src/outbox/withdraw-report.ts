import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';

/**
 * Notes that the person wants a delivered report withdrawn, until the desk has confirmed it, however long the
 * desk is out of reach. Sends nothing. `now` in milliseconds since 1970.
 */
export const withdrawReport = (id: string, now: number): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('reports', 'readwrite', { durability: 'strict' });
    const record = await transaction.store.get(id);
    if (record?.followUp && record.followUp.status?.state !== 'withdrawn') {
      const followUp = {
        ...record.followUp,
        withdrawing: true,
        checks: 0,
        lastError: null,
        nextCheckAt: now,
      };
      await transaction.store.put({ ...record, followUp });
    }
    await transaction.done;
    await copyRecord('reports', id);
    return null;
  });

import { good, type Result } from '../contract/result.ts';
import { writeDatabase } from '../history/write-database.ts';
import { changeRecord } from './put-list.ts';
import { refreshList } from './refresh-list.ts';

/**
 * Lets a version that waits for the person come in force, however much it changes. What they said is kept, so
 * that a refresh that fails now does it later.
 */
export async function letInForce(url: string): Promise<Result<null>> {
  const accepted = await writeDatabase(() =>
    changeRecord(url, (record) => ({ ...record, accepted: record.held?.digest ?? null })),
  );
  if (!accepted.ok) return accepted;
  const refreshed = accepted.value && (await refreshList(url, accepted.value, null));
  return refreshed && !refreshed.ok ? refreshed : good(null);
}

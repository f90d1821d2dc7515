import type { IDBPObjectStore, StoreNames } from 'idb';
import type { DeletedReport } from './records.ts';
import type { Qiuzheng } from './schema.ts';

/**
 * A report among what can still be put back, with its key there; null where it is not. A report is either
 * there or among the reports, and once: whoever brings one back from elsewhere takes it out of here.
 */
export async function findDeleted(
  deleted: IDBPObjectStore<Qiuzheng, StoreNames<Qiuzheng>[], 'deleted', 'readwrite'>,
  id: string,
): Promise<{ key: number; record: DeletedReport } | null> {
  const key = await deleted.index('by-report').getKey(id);
  const record = key === undefined ? undefined : await deleted.get(key);
  return key !== undefined && record && 'report' in record ? { key, record } : null;
}

import type { IDBPDatabase } from 'idb';
import { isFirefox } from '../platform/is-firefox.ts';
import type { Qiuzheng } from './schema.ts';

/**
 * Whether the browser could not read what is on the disk: Firefox calls a damaged file of a database nothing
 * but unknown. In Chromium that may be a full disk, and it makes a damaged database anew itself. Pure.
 */
export const isDamage = (error: unknown): boolean =>
  isFirefox && error instanceof DOMException && error.name === 'UnknownError';

/** Why the first key of some store cannot be read; null where all can, or another thing went wrong. */
export async function findDamage(database: IDBPDatabase<Qiuzheng>): Promise<unknown> {
  if (!isFirefox) return null;
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const reads = names.map((name) => transaction.objectStore(name).openKeyCursor());
  const results = await Promise.allSettled([...reads, transaction.done]);
  return (
    results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])).find(isDamage) ?? null
  );
}

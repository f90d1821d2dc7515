import { readCopiedKeys } from './copies.ts';
import { copyRecord } from './copy-record.ts';
import { openDatabase } from './database.ts';

/** Copies what has no copy yet, and drops copies of what is no longer there: what a death in between has left over. */
export async function matchCopies(): Promise<void> {
  try {
    const allCopied = await readCopiedKeys();
    for (const store of ['reports', 'followed-lists'] as const) {
      const keys = new Set(await (await openDatabase()).getAllKeys(store));
      const copied = new Set(allCopied[store]);
      for (const key of keys) if (!copied.has(key)) await copyRecord(store, key);
      for (const key of copied) if (!keys.has(key)) await copyRecord(store, key);
    }
  } catch (error) {
    console.warn('match-copies', error);
  }
}

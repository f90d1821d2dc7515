import type { StoreKey, StoreValue } from 'idb';
import { openDatabase } from '../../history/database.ts';
import { readUnharmed } from '../../history/read-unharmed.ts';
import type { Qiuzheng } from '../../history/schema.ts';
import type { KeptStore } from './kept-stores.ts';

/** So many records are in memory at a time; pictures are large. */
const atATime = (store: KeptStore): number => (store === 'pictures' ? 8 : 500);

/**
 * The records of a store in the order of their keys, some at a time, so that whoever takes them may take as
 * long as a disk needs. What is put in meanwhile may be among them; what the browser has lost is left out.
 */
export async function* batchesOf<Store extends KeptStore>(
  store: Store,
): AsyncGenerator<StoreValue<Qiuzheng, Store>[]> {
  let after: StoreKey<Qiuzheng, Store> | null = null;
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const database = await openDatabase();
    const keys: StoreKey<Qiuzheng, Store>[] = await database.getAllKeys(store, range, atATime(store));
    const last = keys.at(-1);
    if (last === undefined) return;
    yield await recordsOf(store, keys);
    after = last;
  }
}

/** The records of these keys, some at a time, without those that are not there. */
export async function* batchesByKey<Store extends KeptStore>(
  store: Store,
  keys: readonly StoreKey<Qiuzheng, Store>[],
): AsyncGenerator<StoreValue<Qiuzheng, Store>[]> {
  for (let at = 0; at < keys.length; at += atATime(store))
    yield await recordsOf(store, keys.slice(at, at + atATime(store)));
}

async function recordsOf<Store extends KeptStore>(
  store: Store,
  keys: readonly StoreKey<Qiuzheng, Store>[],
): Promise<StoreValue<Qiuzheng, Store>[]> {
  const database = await openDatabase();
  const reading = keys.map((key) => readUnharmed(() => database.get(store, key)));
  return (await Promise.all(reading)).filter((record) => record !== null && record !== undefined);
}

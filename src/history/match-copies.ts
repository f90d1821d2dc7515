import { browser } from '../platform/browser.ts';
import { stayAwake } from '../platform/stay-awake.ts';
import { copiedStores, dropUnspreadCopies, readCopiedKeys } from './copies.ts';
import { copyRecord } from './copy-record.ts';
import { openDatabase } from './database.ts';
import { namesOfDeleted } from './deleted-copies.ts';

/** The alarm that wakes the worker to match copies. */
export const copiesAlarm = 'match-copies';

/**
 * Has the worker match copies a minute from now: pages that are being opened shall not wait for it, and it
 * goes on when the page that asked for it is closed. To look through 20,000 takes a second, to make as many
 * more than a minute.
 */
export const planMatchCopies = (): Promise<void> => browser.alarms.create(copiesAlarm, { delayInMinutes: 1 });

/**
 * Gives each record one copy and drops those of what is no longer there: a death in between has left none, or
 * two.
 */
export async function matchCopies(): Promise<void> {
  try {
    await stayAwake(matchAll);
  } catch (error) {
    console.warn('match-copies', error);
  }
}

async function matchAll(): Promise<void> {
  const deleted = await namesOfDeleted();
  const allCopied = await readCopiedKeys();
  let areSpread = true;
  let areDropped = true;
  for (const store of copiedStores) {
    const keys = new Set<string>(await (await openDatabase()).getAllKeys(store));
    const copied = new Map<string, number>();
    for (const key of allCopied[store]) copied.set(key, (copied.get(key) ?? 0) + 1);
    for (const key of keys)
      if (copied.get(key) !== 1) areSpread = (await copyRecord(store, key)) && areSpread;
    for (const key of copied.keys())
      if (!keys.has(key)) areDropped = (await copyRecord(store, key)) && areDropped;
  }
  if (areDropped) for (const name of deleted) await caches.delete(name);
  // One that could not be made, as on a full disk, is still there alone.
  if (areSpread) await dropUnspreadCopies();
}

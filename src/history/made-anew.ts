import { tellChanged } from './watch-changes.ts';

/**
 * Remembers that a lost database was made anew from its copies, until the person has read so. It is kept
 * beside the copies and not in the database, as that may be lost once more.
 */
const open = () => caches.open('made-anew');
/** No request is ever made to this address: entries of the cache are named by addresses. */
const address = 'https://made-anew.invalid/';

/** Keeps when it happened, in milliseconds since 1970. */
export async function keepMadeAnew(at: number): Promise<void> {
  await (await open()).put(address, new Response(String(at)));
  tellChanged();
}

/** When the database was last made anew, in milliseconds since 1970; null where the person knows of it. */
export async function readMadeAnew(): Promise<number | null> {
  const kept = await (await open()).match(address);
  const at = kept ? Number(await kept.text()) : Number.NaN;
  return Number.isSafeInteger(at) ? at : null;
}

export async function forgetMadeAnew(): Promise<void> {
  await (await open()).delete(address);
  tellChanged();
}

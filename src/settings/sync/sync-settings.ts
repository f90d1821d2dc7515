import { good, messageOf, type Refusal, type Result } from '../../contract/result.ts';
import { browser } from '../../platform/browser.ts';
import { inTurn } from '../../tabs/in-turn.ts';
import { changeKept, readKept, readSettings } from '../settings.ts';
import { isSame } from './merge-synced.ts';
import { planSync } from './plan-sync.ts';
import { syncedOf } from './synced-settings.ts';
import { nextWrite, parseSyncState, type SyncState, takeIn, withWritten } from './take-in.ts';
import { keysOfParts, partsOf, readWritten, type Written } from './written-settings.ts';

/** What may be done besides taking in what another browser wrote. */
export interface SyncWays {
  /** Writing, where something changed here; else that is planned. */
  write?: boolean;
  /** Putting our settings in the place of what nobody can read. */
  replace?: boolean;
}

/**
 * Compares the settings with those in the browser's account, where the person wants that, one time after the
 * other. Returns whether settings changed here.
 */
export const syncSettings = (ways: SyncWays): Promise<boolean> =>
  inTurn('sync-settings', async () => {
    try {
      if (!(await readSettings()).syncs) return false;
      const items = await browser.storage.sync.get(null);
      return await compare(items, ways);
    } catch (error) {
      console.error('sync-settings', error);
      await tell(refusalOf(error));
      return false;
    }
  });

/** What is known of the settings in the account, and what came of the last attempt. */
export const readSyncState = async (): Promise<SyncState> => parseSyncState((await readKept()).sync);

/** Whether anything of this product lies in the account; not where the browser does not say. */
export async function isAnythingSynced(): Promise<boolean> {
  try {
    return keysOfParts(await browser.storage.sync.get(null)).length > 0;
  } catch (error) {
    console.warn('sync-settings', error);
    return false;
  }
}

/** Takes out of the account what this product has there. Other browsers that sync put theirs there again. */
export async function forgetSynced(): Promise<Result<null>> {
  try {
    await browser.storage.sync.remove(keysOfParts(await browser.storage.sync.get(null)));
    return good(null);
  } catch (error) {
    return { ok: false, error: refusalOf(error) };
  }
}

async function compare(items: Record<string, unknown>, { write, replace }: SyncWays): Promise<boolean> {
  const found = readWritten(items);
  const isReplaced = replace && !found.ok && found.error.code === 'sync_unreadable';
  if (!found.ok && !isReplaced) {
    await tell(found.error);
    return false;
  }
  const { didChange, isWriteDue, refusal } = await keepTakenIn(found.ok ? found.value : null);
  if (refusal) await tell(refusal);
  else if (isWriteDue && write) await writeOwn(items);
  else if (isWriteDue) await planSync();
  return didChange;
}

/** Takes in what another browser wrote, by the settings as they are at that moment. */
async function keepTakenIn(there: Written | null) {
  const outcome: { didChange: boolean; isWriteDue: boolean; refusal: Refusal | null } = {
    didChange: false,
    isWriteDue: false,
    refusal: null,
  };
  await changeKept(({ settings, sync }) => {
    if (!settings.syncs) return null;
    const before = parseSyncState(sync);
    const here = syncedOf(settings);
    const taken = takeIn(before, here, there, Date.now());
    if (!taken.ok) {
      outcome.refusal = taken.error;
      return null;
    }
    outcome.isWriteDue = taken.value.isWriteDue;
    outcome.didChange = !isSame(here, taken.value.settings);
    if (taken.value.state === before) return null;
    return { settings: { ...settings, ...taken.value.settings }, sync: taken.value.state };
  });
  return outcome;
}

async function writeOwn(items: Record<string, unknown>): Promise<void> {
  const { settings, sync } = await readKept();
  const written = nextWrite(parseSyncState(sync), crypto.randomUUID(), syncedOf(settings));
  const parts = partsOf(written, new Date());
  if (!parts.ok) return tell(parts.error);
  await browser.storage.sync.set(parts.value);
  const leftOver = keysOfParts(items).filter((key) => !Object.hasOwn(parts.value, key));
  if (leftOver.length > 0) await browser.storage.sync.remove(leftOver);
  await changeState((state) => withWritten(state, written));
}

/** Keeps why it came to nothing, for the settings page; once, however often it is tried. */
const tell = (refusal: Refusal): Promise<void> =>
  changeState((state) => (isSame(state.refusal, refusal) ? null : { ...state, refusal }));

const changeState = (change: (state: SyncState) => SyncState | null): Promise<void> =>
  changeKept(({ settings, sync }) => {
    const changed = settings.syncs ? change(parseSyncState(sync)) : null;
    return changed && { settings, sync: changed };
  });

/** What the browser says where it takes no more is about bytes, an item or writes a minute. */
const refusalOf = (error: unknown): Refusal =>
  /QUOTA_BYTES|quota exceeded/i.test(messageOf(error)) && !/MAX_WRITE/.test(messageOf(error))
    ? { code: 'sync_too_large' }
    : { code: 'sync_failed', values: [messageOf(error)] };

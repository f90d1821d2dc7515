import { openDatabase } from '../history/database.ts';
import { matchCopies } from '../history/match-copies.ts';
import { browser } from '../platform/browser.ts';

/**
 * Leaves content scripts nothing to read or change: a page that gets hold of one would else have the tokens
 * and could send reports elsewhere. Chromium closes its storage to them. Firefox cannot, so `storage.local`
 * is emptied everywhere, after the database and its copies have taken in what earlier versions kept there,
 * and `storage.sync` holds nothing but what a person chose to sync (`sync/synced-settings.ts`).
 * The database, its copies and the storage for a session belong to the extension's own pages and worker.
 */
export async function closeStorage(): Promise<void> {
  try {
    const { local, session, sync } = browser.storage;
    for (const area of [local, session, sync])
      await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    await openDatabase();
    if (Object.keys(await local.get(null)).length === 0) return;
    await matchCopies();
    await local.clear();
  } catch (error) {
    console.error('close-storage', error);
  }
}

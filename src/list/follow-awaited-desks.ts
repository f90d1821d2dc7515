import { withJoined } from '../settings/awaited-desks.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import { followListsOf } from './follow-address.ts';
import { listsChanged } from './refresh-all-lists.ts';

/**
 * Asks the desks that had no list when they were joined whether they publish one now, and follows it. One
 * that cannot be asked is asked again with the next refresh.
 */
export async function followAwaitedDesks(): Promise<void> {
  let hasChanged = false;
  for (const desk of (await readSettings()).awaitedDesks) {
    const followed = await followListsOf(desk.address, desk.fingerprint);
    if (!followed.ok) console.warn('follow-awaited-desks', desk.address, followed);
    if (!followed.ok || !followed.value) continue;
    hasChanged = true;
    await changeSettings(withJoined(desk, true));
  }
  if (hasChanged) await listsChanged();
}

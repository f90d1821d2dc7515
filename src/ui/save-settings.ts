import type { Refusal } from '../contract/result.ts';
import { isDiskFull } from '../history/is-disk-full.ts';
import { changeSettings } from '../settings/settings.ts';

/** Changes the named settings; what stands in the way is a refusal to be shown, null where nothing does. */
export async function saveSettings(change: Parameters<typeof changeSettings>[0]): Promise<Refusal | null> {
  try {
    await changeSettings(change);
    return null;
  } catch (error) {
    console.error('save-settings', error);
    return isDiskFull(error) ? { code: 'storage_full' } : { code: 'storage_failed', values: [String(error)] };
  }
}

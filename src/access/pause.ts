import { browser } from '../platform/browser.ts';
import { readSettings } from '../settings/settings.ts';
import { pauseReading } from './follow-access.ts';
import { isPauseOver } from './is-pause-over.ts';

/** The alarm that ends a pause for a while. */
export const pauseAlarm = 'pause-ends';

/** Ends a pause whose time is over; has the worker woken when that of another one will be. */
export async function followPause(): Promise<void> {
  const { isPaused, pausedUntil } = await readSettings();
  if (!isPaused || pausedUntil === null) await browser.alarms.clear(pauseAlarm);
  else if (isPauseOver(pausedUntil, Date.now())) await pauseReading(false, null);
  else await browser.alarms.create(pauseAlarm, { when: pausedUntil });
}

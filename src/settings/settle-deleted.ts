import { finishUndoing } from '../history/delete-records.ts';
import { emptyWhatIsOld } from '../history/empty-deleted.ts';
import { changeSettings } from './settings.ts';
import { longerLimits } from './taken-over.ts';

/**
 * Puts back what a page was putting back when it was closed, so that the limits in force do not delete it
 * again; then deletes for good what it is too late to undo at `now`. What is back may be waiting to be sent:
 * `sendDue` sends it.
 */
export async function settleDeleted(now: number, sendDue: () => Promise<void>): Promise<void> {
  const isBack = await finishUndoing((limits) => changeSettings((here) => longerLimits(here, limits)));
  await emptyWhatIsOld(now);
  if (isBack) await sendDue();
}

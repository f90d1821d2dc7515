import { finishUndoing } from '../history/delete-records.ts';
import { emptyWhatIsOld } from '../history/empty-deleted.ts';
import { changeSettings } from './settings.ts';
import { longerLimits } from './taken-over.ts';

/**
 * Puts back what a page was putting back when it was closed, so that the limits in force do not delete it
 * again; then deletes for good what it is too late to undo at `now`.
 */
export async function settleDeleted(now: number): Promise<void> {
  await finishUndoing((limits) => changeSettings((here) => longerLimits(here, limits)));
  await emptyWhatIsOld(now);
}

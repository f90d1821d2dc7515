import { gravityOf } from '../../contract/gravity-of.ts';
import type { Status } from '../../contract/list.ts';

/** What a version does to an entry. */
export type EntryChange = 'added' | 'gone' | 'graver' | 'milder';

/**
 * What becomes of an entry between two versions, by its statuses; null is where there is none. A withdrawn
 * entry is the trace of one that is gone, as its publisher wished: it is neither added nor gone. Pure.
 */
export function changeOfEntry(was: Status | null, now: Status | null): EntryChange | null {
  if (was === null) return now === null || now === 'withdrawn' ? null : 'added';
  if (now === null) return was === 'withdrawn' ? null : 'gone';
  const step = gravityOf[now] - gravityOf[was];
  return step === 0 ? null : step > 0 ? 'graver' : 'milder';
}

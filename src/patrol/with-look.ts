import type { SeenState } from '../contract/staff/look.ts';
import type { Patrol } from '../history/records.ts';
import { stateOfAll } from './judge-look.ts';

/**
 * An after-care with what the page of its walk showed when it was left. A further page of a thread adds to
 * the one before it: the passage may have moved there. Any other patrol stays as it is. Pure.
 */
export function withLook(
  patrol: Patrol,
  { state, isPart, at }: { state: SeenState; isPart: boolean; at: number },
): Patrol {
  const { aftercare, walk } = patrol;
  if (!aftercare || !walk) return patrol;
  const before = isPart ? aftercare.looks[walk.at] : undefined;
  // What was seen earlier is still the last that is known.
  if (state === 'not-looked-at' && aftercare.looks[walk.at]) return patrol;
  const both = before ? stateOfAll([before.state, state]) : state;
  return {
    ...patrol,
    aftercare: { ...aftercare, looks: { ...aftercare.looks, [walk.at]: { state: both, at } } },
  };
}

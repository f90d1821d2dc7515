import type { EntryState } from '../history/records.ts';
import { translate } from '../platform/translate.ts';

/** A status in words; null is said of what no list named. */
export const stateWords = (state: EntryState | null): string =>
  state ? translate(`status_${state.status}`) : translate('changed_not_listed');

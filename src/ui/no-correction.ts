import type { Status } from '../contract/list.ts';
import { translate } from '../platform/translate.ts';

/**
 * What is said of an entry that names no correction: an unverified one has none yet, others may do without.
 */
export const noCorrection = (status: Status): string =>
  translate(status === 'unverified' ? 'correction_none_yet' : 'correction_none_named');

import type { Status } from '../contract/list.ts';
import type { UrlScope } from '../contract/report.ts';
import type { AreaKind, HowFound } from '../messages/message-contract.ts';
import { type MessageKey, translate } from '../platform/translate.ts';

/** How much of an address is told, in words. */
export const scopeWords: Record<UrlScope, MessageKey> = {
  full: 'scope_full',
  'no-query': 'scope_no_query',
  origin: 'scope_origin',
};

/** The sentence that says how a passage was found again. */
export const howFoundWords: Record<HowFound, MessageKey> = {
  exact: 'sought_exact',
  position: 'sought_position',
  around: 'sought_around',
  fuzzy: 'sought_fuzzy',
};

/** What a cover hides, in words. */
export const kindWords: Record<AreaKind, MessageKey> = {
  author: 'mask_author',
  account: 'mask_account',
  personal: 'mask_personal',
  field: 'mask_field',
  frame: 'mask_frame',
  drawn: 'mask_drawn',
};

/**
 * What is said of an entry that names no correction: an unverified one has none yet, others may do without.
 */
export const noCorrection = (status: Status): string =>
  translate(status === 'unverified' ? 'correction_none_yet' : 'correction_none_named');

import type { HowFound } from '../messages/message-contract.ts';
import type { MessageKey } from '../platform/translate.ts';

/** The sentence that says how a passage was found again. */
export const howFoundWords: Record<HowFound, MessageKey> = {
  exact: 'sought_exact',
  position: 'sought_position',
  around: 'sought_around',
  fuzzy: 'sought_fuzzy',
};

import type { AreaKind } from '../../messages/message-contract.ts';
import type { MessageKey } from '../../platform/translate.ts';

/** What a cover hides, in words. */
export const kindWords: Record<AreaKind, MessageKey> = {
  author: 'mask_author',
  account: 'mask_account',
  personal: 'mask_personal',
  field: 'mask_field',
  frame: 'mask_frame',
  drawn: 'mask_drawn',
};

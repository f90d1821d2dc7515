import type { ClaimAction } from '../../contract/staff/claim.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';

const words: Record<ClaimAction['kind'], MessageKey> = {
  take: 'done_take',
  'put-back': 'done_put_back',
  'hand-over': 'done_hand_over',
  look: 'done_take',
  note: 'done_note',
  categorise: 'done_categorise',
  close: 'done_close',
  reopen: 'done_reopen',
  'approve-reason': 'done_approve_reason',
  mute: 'done_mute',
  unmute: 'done_unmute',
  merge: 'done_merge',
  split: 'done_split',
  ask: 'done_ask',
  due: 'done_due',
  undo: 'undo',
};

/** What an action did, for the bar that takes it back. */
export const actWords = ({ kind }: ClaimAction): string => translate(words[kind]);

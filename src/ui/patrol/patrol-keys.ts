import type { MessageKey } from '../../platform/translate.ts';
import type { PressedKey } from '../use-keys.ts';

/** What a key does in a walk. */
export type WalkCommand =
  | 'next-match'
  | 'previous-match'
  | 'choose'
  | 'report'
  | 'next'
  | 'done'
  | 'part'
  | 'pause'
  | 'undo'
  | 'keys';

const single: Record<string, WalkCommand> = {
  j: 'next-match',
  k: 'previous-match',
  x: 'choose',
  r: 'report',
  n: 'next',
  d: 'done',
  g: 'part',
  p: 'pause',
  z: 'undo',
};

/** The keys of a walk, as they are shown to whoever wants to know them. */
export const walkKeys: Record<string, MessageKey> = {
  J: 'command_next_match',
  K: 'command_previous_match',
  X: 'patrol_choose_match',
  R: 'keys_walk_report',
  N: 'patrol_next',
  D: 'patrol_done',
  G: 'patrol_part',
  P: 'patrol_pause',
  Z: 'keys_undo',
};

/**
 * The command of a key; null where it has none, in a field, and where single letters are off. A key that
 * is held takes one step, and does not rush through pages and matches that nobody has seen then. Pure.
 */
export function walkCommandOf(pressed: PressedKey, singleKeys: boolean): WalkCommand | null {
  const { key, withCtrl, withAlt, isInField, isHeld } = pressed;
  if (withCtrl || withAlt || isInField || isHeld) return null;
  if (key === '?') return 'keys';
  if (!singleKeys) return null;
  return single[key.toLowerCase()] ?? null;
}

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
  | 'undo';

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

/** The command of a key; null where it has none, in a field, and where single letters are off. Pure. */
export function walkCommandOf(pressed: PressedKey, singleKeys: boolean): WalkCommand | null {
  const { key, withCtrl, withAlt, isInField } = pressed;
  if (withCtrl || withAlt || isInField || !singleKeys) return null;
  return single[key.toLowerCase()] ?? null;
}

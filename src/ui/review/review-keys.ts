import type { PressedKey } from '../use-keys.ts';
import { statusKeys } from './status-keys.ts';

/** What a key does on the page of staff; `status-2` chooses the second status. */
export type Command =
  | 'next-claim'
  | 'previous-claim'
  | 'choose'
  | 'take'
  | 'open-page'
  | 'picture'
  | `status-${number}`
  | 'answer'
  | 'dry-run'
  | 'note'
  | 'pass-on'
  | 'bundles'
  | 'summary'
  | 'ask-approval'
  | 'done'
  | 'next-pane'
  | 'previous-pane'
  | 'search'
  | 'undo'
  | 'all-keys';

const single: Record<string, Command> = {
  j: 'next-claim',
  k: 'previous-claim',
  x: 'choose',
  t: 'take',
  o: 'open-page',
  i: 'picture',
  '=': 'answer',
  d: 'dry-run',
  m: 'note',
  p: 'pass-on',
  b: 'bundles',
  s: 'summary',
  n: 'done',
  '/': 'search',
  z: 'undo',
  '?': 'all-keys',
};

/**
 * The command of a key; null where it has none. Single letters rest while a field has the focus, and where
 * the person switched them off. Pure.
 */
export function commandOf(pressed: PressedKey, singleKeys: boolean): Command | null {
  const { key, withCtrl, withAlt, withShift, isInField } = pressed;
  if (withAlt) return null;
  if (key === 'F6' && !withCtrl) return withShift ? 'previous-pane' : 'next-pane';
  if (key === 'Enter' && withCtrl) return 'ask-approval';
  if (withCtrl || isInField || !singleKeys) return null;
  if (/^[1-9]$/.test(key) && Number(key) <= statusKeys.length) return `status-${Number(key)}`;
  return single[key.toLowerCase()] ?? null;
}

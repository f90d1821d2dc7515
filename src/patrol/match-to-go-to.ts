import type { WalkLook, WalkMatch } from '../messages/message-contract.ts';

/**
 * The match of a page to go to: the next (1) or previous (-1) that was not looked at, seen from the one the
 * person is at, or one by its digest; null where there is none. Pure.
 */
export function matchToGoTo(
  { matches, current }: Pick<WalkLook, 'matches' | 'current'>,
  to: 1 | -1 | string,
): WalkMatch | null {
  if (typeof to === 'string') return matches.find(({ digest }) => digest === to) ?? null;
  const at = matches.findIndex(({ digest }) => digest === current);
  const isUnseen = ({ isSeen }: WalkMatch) => !isSeen;
  if (to === 1) return matches.slice(at + 1).find(isUnseen) ?? null;
  return matches.slice(0, at < 0 ? undefined : at).findLast(isUnseen) ?? null;
}

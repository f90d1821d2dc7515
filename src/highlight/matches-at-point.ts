import { deepestAt } from '../page/deepest-at.ts';
import type { MarkedPage } from './marked-page.ts';
import { holdsPoint } from './place-card.ts';
import { type PlacedMatch, rectsOf } from './placed-match.ts';

/**
 * The matches under a point of the viewport. Told from where their text is drawn, which holds in every browser that
 * can paint them; `highlightsFromPoint` came years later.
 */
export function matchesAtPoint(marked: MarkedPage, x: number, y: number): PlacedMatch[] {
  const top = deepestAt(x, y);
  if (!top) return [];
  return [...marked.all()].filter(
    (match) =>
      match.ranges.some(({ startContainer }) => top.contains(startContainer)) &&
      rectsOf(match).some((rect) => holdsPoint(rect, x, y)),
  );
}

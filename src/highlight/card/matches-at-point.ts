import { shadowRootOf } from '../../page/dom/shadow-root-of.ts';
import { isSeeThrough } from '../../page/look-of.ts';
import type { MarkedPage } from '../marked-page.ts';
import { type PlacedMatch, rectsOf } from '../placed-match.ts';
import { holdsPoint } from './place-card.ts';

/**
 * The matches under a point of the viewport. Told from where their text is drawn, which holds in every
 * browser that can paint them; `highlightsFromPoint` came years later.
 */
export function matchesAtPoint(marked: MarkedPage, x: number, y: number): PlacedMatch[] {
  const uncovered = new Set<Node | null>();
  addUncovered(document, x, y, uncovered);
  const [top] = uncovered;
  return marked
    .all()
    .filter(
      (match) =>
        marked.isPainted(match) &&
        match.ranges.some(
          ({ startContainer }) => top?.contains(startContainer) || uncovered.has(startContainer.parentNode),
        ) &&
        rectsOf(match).some((rect) => holdsPoint(rect, x, y)),
    );
}

/**
 * Adds the elements and shadow roots at a point, from the topmost down to the first one that covers what lies
 * below it, and tells whether there is one.
 */
function addUncovered(root: Document | ShadowRoot, x: number, y: number, found: Set<Node | null>): boolean {
  return root.elementsFromPoint(x, y).some((element) => {
    if (element.getRootNode() !== root) return false;
    const inner = shadowRootOf(element);
    const isCovered = inner && addUncovered(inner, x, y, found);
    found.add(inner ?? element).add(element);
    return isCovered || covers(element);
  });
}

/**
 * Whether an element paints its box: links are often laid over a whole post without a colour of their own.
 */
function covers(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return (
    !isSeeThrough(backgroundColor) ||
    backgroundImage !== 'none' ||
    element.matches('img, video, canvas, svg, iframe, object, embed, input, textarea, select')
  );
}

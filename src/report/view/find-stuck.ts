import { allRoots } from '../../page/dom/all-roots.ts';
import { styleOf } from '../../page/dom/true-property.ts';

/**
 * The rectangles of the elements that stay in place while the page scrolls: fixed ones, and sticky ones that
 * are stuck to an edge.
 */
export function findStuck(): DOMRect[] {
  const stuck: DOMRect[] = [];
  const visit = (element: Element) => {
    const style = styleOf(element);
    if (style.position !== 'fixed' && style.position !== 'sticky') return;
    if (style.visibility !== 'visible' || style.opacity === '0') return;
    const rect = element.getBoundingClientRect();
    const isSeen = rect.width > 0 && rect.height > 0 && !fillsWindow(rect);
    if (isSeen && (style.position === 'fixed' || isHeld(element, rect, style))) stuck.push(rect);
  };
  for (const root of allRoots()) for (const element of root.querySelectorAll('*')) visit(element);
  return stuck;
}

/**
 * Whether a sticky element is at the edge it sticks to, or the end of its container has pushed it beyond.
 */
function isHeld(element: Element, rect: DOMRect, style: CSSStyleDeclaration): boolean {
  const fromTop = rect.top - Number.parseFloat(style.top);
  const fromBottom = innerHeight - rect.bottom - Number.parseFloat(style.bottom);
  return Math.abs(fromTop) < 1 || Math.abs(fromBottom) < 1 || (fromTop < 0 && isAwayFromPlace(element, rect));
}

/** Whether the gap above an element is too large to be a margin or padding. */
function isAwayFromPlace(element: Element, rect: DOMRect): boolean {
  const parent = element.parentElement?.getBoundingClientRect();
  const above = element.previousElementSibling?.getBoundingClientRect();
  if (!parent || rect.top - parent.top < usualGap) return false;
  return !above || Math.abs(rect.top - above.bottom) > usualGap;
}

/** Margins and paddings are seldom larger, in CSS pixels. */
const usualGap = 40;

/** Usually an empty wrapper or a background: without it there would be no page in the picture. */
const fillsWindow = (rect: DOMRect): boolean => rect.width * rect.height > innerWidth * innerHeight * 0.7;

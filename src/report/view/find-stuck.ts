import { allRoots } from '../../page/dom/all-roots.ts';

/**
 * Where the elements are that stay in place while the page scrolls: fixed ones, and sticky ones held at an
 * edge.
 */
export function findStuck(): DOMRect[] {
  const stuck: DOMRect[] = [];
  const visit = (element: Element) => {
    const style = getComputedStyle(element);
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
 * Whether a sticky element lies at the edge it sticks to, or is pushed on from there by the end of what holds
 * it.
 */
function isHeld(element: Element, rect: DOMRect, style: CSSStyleDeclaration): boolean {
  const fromTop = rect.top - Number.parseFloat(style.top);
  const fromBottom = innerHeight - rect.bottom - Number.parseFloat(style.bottom);
  return Math.abs(fromTop) < 1 || Math.abs(fromBottom) < 1 || (fromTop < 0 && isAwayFromPlace(element, rect));
}

/** Whether there is a gap above an element that its place in the page does not explain. */
function isAwayFromPlace(element: Element, rect: DOMRect): boolean {
  const parent = element.parentElement?.getBoundingClientRect();
  const above = element.previousElementSibling?.getBoundingClientRect();
  if (!parent || rect.top - parent.top < usualGap) return false;
  return !above || Math.abs(rect.top - above.bottom) > usualGap;
}

/** Margins and paddings are seldom larger, in CSS pixels. */
const usualGap = 40;

/** Mostly an empty wrapper or a background: leaving it out would leave out the page. */
const fillsWindow = (rect: DOMRect): boolean => rect.width * rect.height > innerWidth * innerHeight * 0.7;

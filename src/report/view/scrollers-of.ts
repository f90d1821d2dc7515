import { outerOf } from '../../page/dom/outer-of.ts';

/** What scrolls the page in its window. In pages of the oldest kind it is the body. */
export const windowScroller = (): Element => document.scrollingElement ?? document.documentElement;

/**
 * The elements that scroll a node, from the innermost (itself, where it scrolls) outwards; the window's is
 * the last.
 */
export function scrollersOf(node: Node): Element[] {
  const found: Element[] = [];
  for (let at = node instanceof Element ? node : outerOf(node); at; at = outerOf(at))
    if (at !== windowScroller() && scrolls(at)) found.push(at);
  return [...found, windowScroller()];
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  // What the body says of its overflow is the window's, unless the root says something itself.
  if (element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible')
    return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

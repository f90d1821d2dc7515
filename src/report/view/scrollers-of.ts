import { outerOf } from '../../page/dom/outer-of.ts';

/** The element that scrolls the page in its window. In quirks mode it is the body. */
export const windowScroller = (): Element => document.scrollingElement ?? document.documentElement;

/**
 * The elements that scroll a node, from the innermost (the node itself, where it scrolls) to the window's.
 */
export function scrollersOf(node: Node): Element[] {
  const found: Element[] = [];
  for (let at = node instanceof Element ? node : outerOf(node); at; at = outerOf(at))
    if (at !== windowScroller() && scrolls(at)) found.push(at);
  return [...found, windowScroller()];
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  // The overflow of the body applies to the window, unless the root sets its own.
  if (element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible')
    return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

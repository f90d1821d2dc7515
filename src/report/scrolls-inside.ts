import { shadowRootOf } from '../page/shadow-root-of.ts';
import { scrollersOf, windowScroller } from './scrollers-of.ts';

/** Whether something that scrolls by itself lies in the middle of the window and takes up much of it. */
export function scrollsInside(): boolean {
  const middle = elementInMiddle();
  return middle !== null && scrollersOf(middle).some((each) => each !== windowScroller() && takesMuch(each));
}

/** The innermost element at the middle of the window, be it in shadow roots; null where there is none. */
function elementInMiddle(): Element | null {
  let found: Element | null = null;
  for (let root: DocumentOrShadowRoot | null = document; root; ) {
    const inner: Element | null = root.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (!inner || inner === found) break;
    found = inner;
    root = shadowRootOf(inner);
  }
  return found;
}

/** A part of the page with columns beside it may be narrow, but is as high as the window or nearly. */
function takesMuch(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > innerWidth / 3 && height > innerHeight / 2;
}

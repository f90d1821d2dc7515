import { deepestAt } from '../../page/dom/deepest-at.ts';
import { scrollersOf, windowScroller } from './scrollers-of.ts';

/** Whether something that scrolls by itself lies in the middle of the window and takes up much of it. */
export function scrollsInside(): boolean {
  const middle = deepestAt(innerWidth / 2, innerHeight / 2);
  return middle !== null && scrollersOf(middle).some((each) => each !== windowScroller() && takesMuch(each));
}

/** A part of the page with columns beside it may be narrow, but is as high as the window or nearly. */
function takesMuch(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > innerWidth / 3 && height > innerHeight / 2;
}

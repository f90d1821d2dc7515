import type { PrivateArea, ViewOfPage } from '../../messages/message-contract.ts';
import { shadowRootOf } from '../../page/dom/shadow-root-of.ts';
import { namePage } from '../../page/identity/describe-page.ts';
import { boxInView } from './box-in-view.ts';
import { findStuck } from './find-stuck.ts';
import { scrollersOf, windowScroller } from './scrollers-of.ts';

/**
 * Measures what the window shows now: its scroll position and, with `withStuck`, what does not scroll with
 * the page. `areas` are the parts that must be covered.
 */
export const measureView = (documentKey: string, areas: PrivateArea[], withStuck: boolean): ViewOfPage => ({
  ...namePage(documentKey),
  scrollX,
  scrollY,
  width: innerWidth,
  height: innerHeight,
  clientWidth: document.documentElement.clientWidth || innerWidth,
  clientHeight: windowScroller().clientHeight || innerHeight,
  pageHeight: windowScroller().scrollHeight,
  scrollsInside: scrollsInside(),
  areas,
  stuck: withStuck ? findStuck().flatMap((rect) => boxInView(rect) ?? []) : [],
});

/** Whether an element that scrolls by itself is in the middle of the window and takes up much of it. */
function scrollsInside(): boolean {
  const middle = deepestAt(innerWidth / 2, innerHeight / 2);
  return middle !== null && scrollersOf(middle).some((each) => each !== windowScroller() && takesMuch(each));
}

/** The main part between columns may be narrow, but is about as high as the window. */
function takesMuch(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > innerWidth / 3 && height > innerHeight / 2;
}

/** The topmost element at a point, inside shadow roots too. */
function deepestAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = (element && shadowRootOf(element))?.elementFromPoint(x, y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}

import { shadowRootOf } from './shadow-root-of.ts';

/** The topmost element at a point, inside shadow roots too. */
export function deepestAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = (element && shadowRootOf(element))?.elementFromPoint(x, y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}

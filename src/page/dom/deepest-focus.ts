import { shadowRootOf } from './shadow-root-of.ts';

/** The element that has the focus, inside shadow roots too. */
export function deepestFocus(): Element | null {
  let element = document.activeElement;
  for (;;) {
    const inner = element && shadowRootOf(element)?.activeElement;
    if (!inner) return element;
    element = inner;
  }
}

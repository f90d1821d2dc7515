import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus on an element (with `tabIndex={-1}`) once it is shown, where the button that led there is
 * gone: keyboard and screen reader go on from it.
 */
export function useFocusHere(): RefObject<HTMLHeadingElement | null> {
  const element = useRef<HTMLHeadingElement>(null);
  // Not after the next frame, when the person may have gone on to something else.
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}

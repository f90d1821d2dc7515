import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus on an element (with `tabIndex={-1}`) once it is shown, where the button that led there is
 * gone: keyboard and screen reader go on from it.
 */
export function useFocusHere(): RefObject<HTMLHeadingElement | null> {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}

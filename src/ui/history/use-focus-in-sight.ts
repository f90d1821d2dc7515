import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps what has the focus in a list in sight: parts of the list above it may come in late, and would push it
 * out of the window. The returned function is to be called when a part has grown, before that is drawn. A
 * person who has scrolled away from the focus stays there.
 */
export function useFocusInSight(list: RefObject<HTMLElement | null>): () => void {
  const { current: last } = useRef({ focused: null as Element | null, place: 0, scrolled: 0 });
  const remember = () => {
    last.focused = document.activeElement;
    last.place = (last.focused?.getBoundingClientRect().top ?? 0) + scrollY;
  };
  useLayoutEffect(() => {
    const element = list.current;
    // Where what grows is out of sight the browser scrolls by itself, and tells of that a frame later.
    const followScroll = () => {
      last.scrolled = scrollY;
    };
    followScroll();
    element?.addEventListener('focusin', remember);
    addEventListener('scroll', followScroll, { passive: true });
    return () => {
      element?.removeEventListener('focusin', remember);
      removeEventListener('scroll', followScroll);
    };
  }, []);
  return () => {
    const { focused, place, scrolled } = last;
    if (!focused || focused !== document.activeElement) return;
    const { top, height } = focused.getBoundingClientRect();
    const before = place - scrolled;
    const wasInSight = before + height > 0 && before < innerHeight;
    if (wasInSight && Math.abs(top - before) >= 1) focused.scrollIntoView({ block: 'nearest' });
    remember();
  };
}

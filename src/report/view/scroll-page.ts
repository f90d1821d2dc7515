import { goBack, leaveFrom } from './go-back.ts';
import { windowScroller } from './scrollers-of.ts';
import { settled } from './settled.ts';

/**
 * Scrolls the page to `top` CSS pixels and waits until it is painted there; null goes back to where the
 * person was.
 */
export async function scrollPage(top: number | null): Promise<void> {
  if (top === null) return goBack();
  leaveFrom([windowScroller()]);
  window.scrollTo({ left: 0, top, behavior: 'instant' });
  await settled();
}

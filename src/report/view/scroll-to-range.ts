import { goBack, leaveFrom } from './go-back.ts';
import { scrollersOf, windowScroller } from './scrollers-of.ts';
import { settled } from './settled.ts';

/**
 * Where something higher than the window begins, in CSS pixels below the upper edge: there may be a bar.
 */
const barHeight = 80;

/**
 * Scrolls a part of the page into the middle of every element that scrolls it, and waits until it and the
 * pictures around it are painted. Returns whether it can be seen: it may be gone, or something may hide it.
 */
export async function scrollToRange(range: Range): Promise<boolean> {
  const scrollers = scrollersOf(range.startContainer);
  leaveFrom(scrollers);
  for (const scroller of scrollers) centre(range, scroller);
  await settled();
  // Pictures that loaded late have moved it.
  for (const scroller of scrollers) centre(range, scroller);
  await settled();
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > top && scrollers.map(edgesOf).every((edges) => top < edges.bottom && bottom > edges.top);
}

function centre(range: Range, scroller: Element): void {
  const { top, height } = range.getBoundingClientRect();
  const edges = edgesOf(scroller);
  const room = edges.bottom - edges.top - height;
  const by = top - edges.top - (room > 0 ? room / 2 : barHeight);
  scroller.scrollBy({ top: by, behavior: 'instant' });
}

/** From where to where in the window an element shows what scrolls in it. */
function edgesOf(scroller: Element): { top: number; bottom: number } {
  if (scroller === windowScroller()) return { top: 0, bottom: innerHeight };
  const top = scroller.getBoundingClientRect().top + scroller.clientTop;
  return { top, bottom: top + scroller.clientHeight };
}

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

import { painted } from './settled.ts';

/** The page scrolls back when it got no request for this long, in milliseconds. */
const lease = 8000;
/** How long a page may take to rewrite its address after scrolling, in milliseconds. */
const rewriting = 1000;

let before: { places: Map<Element, { left: number; top: number }>; address: string } | null = null;
let goingBack: ReturnType<typeof setTimeout> | undefined;

/**
 * Remembers where elements are scrolled to, before they are scrolled for a picture. The page also scrolls
 * back by itself, because a popup may close in the middle of a picture.
 */
export function leaveFrom(scrollers: Element[]): void {
  before ??= { places: new Map(), address: location.href };
  for (const scroller of scrollers) {
    const { scrollLeft: left, scrollTop: top } = scroller;
    if (!before.places.has(scroller)) before.places.set(scroller, { left, top });
  }
  clearTimeout(goingBack);
  goingBack = setTimeout(() => void goBack(), lease);
}

/** Scrolls back to where the person was, and waits until the page has its address from there again. */
export async function goBack(): Promise<void> {
  clearTimeout(goingBack);
  if (!before) return;
  const { places, address } = before;
  before = null;
  for (const [scroller, place] of places) scroller.scrollTo({ ...place, behavior: 'instant' });
  const until = performance.now() + rewriting;
  while (location.href !== address && performance.now() < until) await painted();
}

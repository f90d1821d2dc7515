import { painted } from './settled.ts';

/** The page scrolls back when it got no request for this long, in milliseconds. */
const lease = 8000;
/** How long a page may take to rewrite its address after scrolling, in milliseconds. */
const rewriting = 1000;

let before: { places: Map<Element, { left: number; top: number }>; address: string } | null = null;
let goingBack: ReturnType<typeof setTimeout> | undefined;
let watching = new AbortController();

/**
 * Remembers where elements are scrolled to, before they are scrolled for a picture. The page also scrolls
 * back by itself, because a popup may close in the middle of a picture; not where the person has scrolled on
 * since.
 */
export function leaveFrom(scrollers: Element[]): void {
  before ??= { places: new Map(), address: location.href };
  for (const scroller of scrollers) {
    const { scrollLeft: left, scrollTop: top } = scroller;
    if (!before.places.has(scroller)) before.places.set(scroller, { left, top });
  }
  stopWaiting();
  let isLeft = false;
  const leave = () => {
    isLeft = true;
  };
  watching = new AbortController();
  for (const name of ['wheel', 'touchmove'])
    addEventListener(name, leave, { signal: watching.signal, capture: true, passive: true });
  goingBack = setTimeout(() => {
    if (isLeft) before = null;
    void goBack();
  }, lease);
}

function stopWaiting(): void {
  clearTimeout(goingBack);
  watching.abort();
}

/** Scrolls back to where the person was, and waits until the page has its address from there again. */
export async function goBack(): Promise<void> {
  stopWaiting();
  if (!before) return;
  const { places, address } = before;
  before = null;
  for (const [scroller, place] of places) scroller.scrollTo({ ...place, behavior: 'instant' });
  const until = performance.now() + rewriting;
  while (location.href !== address && performance.now() < until) await painted();
}

/** How long pictures that come into view are waited for, in milliseconds. */
const patience = 3000;
/** The page goes back to where it was when nothing has been asked of it for so long, in milliseconds. */
const lease = 8000;
/** A page that rewrites its address as it is scrolled may take so long for it, in milliseconds. */
const rewriting = 1000;

let before: { x: number; y: number; address: string } | null = null;
let goingBack: ReturnType<typeof setTimeout> | undefined;

/**
 * Scrolls the page to `top` CSS pixels and waits until it has been painted with the pictures in view; null goes back
 * to where the person was. It goes back by itself, too, since a popup may close in the middle of a picture.
 */
export async function scrollPage(top: number | null): Promise<void> {
  clearTimeout(goingBack);
  before ??= { x: scrollX, y: scrollY, address: location.href };
  if (top === null) {
    const { x, y, address } = before;
    before = null;
    window.scrollTo({ left: x, top: y, behavior: 'instant' });
    const until = performance.now() + rewriting;
    while (location.href !== address && performance.now() < until) await painted();
    return;
  }
  window.scrollTo({ left: 0, top, behavior: 'instant' });
  goingBack = setTimeout(() => void scrollPage(null), lease);
  await painted();
  const until = performance.now() + patience;
  while (performance.now() < until && [...document.images].some(isComing)) await painted();
  await painted();
}

/** Whether a picture in view has not arrived yet. */
function isComing(image: HTMLImageElement): boolean {
  if (image.complete || !image.currentSrc) return false;
  const { top, bottom } = image.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Resolves after two frames, or after a while where there are none because the tab is hidden. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 200);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

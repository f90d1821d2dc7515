/** How long pictures that come into view are waited for, in milliseconds. */
const patience = 3000;

/** Resolves when the page has been painted with the pictures in view. */
export async function settled(): Promise<void> {
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

/**
 * How long two frames are waited for, in milliseconds: a busy machine is slow with them, a hidden tab has
 * none.
 */
const slowFrames = 1000;
const noFrames = 200;

/** Resolves after two frames, or after a while where they do not come. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, document.hidden ? noFrames : slowFrames);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

/** How long to wait for pictures that come into view, in milliseconds. */
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
 * How long to wait for two animation frames, in milliseconds: on a busy machine they come late, in a hidden
 * tab never.
 */
const slowFrames = 1000;
const noFrames = 200;

/** Resolves after two animation frames, or after a while where none come. */
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

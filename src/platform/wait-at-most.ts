/**
 * What `work` comes to, or null where that takes longer than `limit` milliseconds; it goes on then, unheard.
 */
export async function waitAtMost<T>(work: Promise<T>, limit: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves after a number of milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long the worker may be busy with one long work at a stretch, in milliseconds: pages wait for it. */
const sliceTime = 12;
let sliceEnd = 0;

/** To be awaited between the small steps of a long work: lets other work go first now and then. */
export async function giveWay(): Promise<void> {
  if (performance.now() < sliceEnd) return;
  await pause(0);
  sliceEnd = performance.now() + sliceTime;
}

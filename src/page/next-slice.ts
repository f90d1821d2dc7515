import { rootElement } from './dom/true-property.ts';

/** How long we work in one go, in milliseconds, before the page gets its turn. */
export const sliceTime = 8;

/**
 * Resolves after the page had a turn, and whoever else waits: `yield` alone would keep the worker's answers
 * waiting. With the priority `background` all who come meanwhile go first, too.
 */
export const nextSlice = (priority: TaskPriority = 'user-visible'): Promise<void> =>
  typeof scheduler === 'undefined'
    ? new Promise((resolve) => setTimeout(resolve))
    : scheduler.postTask(() => undefined, { priority });

/** Does something with each of these, in slices that leave the page its turn. */
export async function inSlices<Each>(all: Iterable<Each>, act: (each: Each) => unknown): Promise<void> {
  let sliceEnd = performance.now() + sliceTime;
  for (const each of all) {
    act(each);
    if (performance.now() < sliceEnd) continue;
    await nextSlice();
    sliceEnd = performance.now() + sliceTime;
  }
}

/**
 * Resolves once the page's next frame is laid out and before it is painted, or after 200 ms where none is.
 * All styles are computed then.
 */
export const nextLayout = (): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      observer.disconnect();
      resolve();
    };
    const timer = setTimeout(end, 200);
    const observer = new ResizeObserver(end);
    // Observed while observers of the page are told, which may write text then, the root would wait for the
    // next frame, and the browser tell the page's `onerror` of a “ResizeObserver loop”.
    const frame = requestAnimationFrame(() => {
      // A page may have taken out its root.
      const root: Element | null = rootElement();
      if (root) observer.observe(root);
    });
  });

/** Resolves once the page has nothing to do, after so many milliseconds. */
export const whenIdle = (after: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => requestIdleCallback(() => resolve()), after);
  });

/** After how many elements the clock is looked at, which takes about as long as to look at one. */
export const clockEvery = 16;

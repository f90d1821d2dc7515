/** What a page of the bench watches by itself, from before its first byte is parsed. */
export interface Watched {
  /** When its own first frame began, the first with a post in it, in milliseconds since the navigation. */
  firstFrame: number;
  /** At each frame where that changed: how much is painted, and how much of it in the first posts. */
  steps: { at: number; frame: number; painted: number; inFirstPosts: number }[];
  /** The number of the frame, counted from its own first one, which is 0. */
  frame: number;
}

declare global {
  var watched: Watched;
}

/** The first posts fill more than the first screen. */
export const firstPosts = 6;

/**
 * Runs in the page: looks at the registry of highlights once a frame, where what was added since the last one
 * shows.
 */
export function watchPage(first: number): void {
  const state: Watched = { firstFrame: 0, steps: [], frame: 0 };
  globalThis.watched = state;
  let before = 0;
  const look = () => {
    if (state.firstFrame > 0) state.frame++;
    else if (document.querySelector('.post')) state.firstFrame = performance.now();
    const highlights = [...CSS.highlights.values()] as unknown as Set<StaticRange>[];
    const painted = highlights.reduce((sum, { size }) => sum + size, 0);
    if (painted !== before) {
      before = painted;
      const posts = highlights.flatMap((ranges) =>
        [...ranges].map(({ startContainer }) => startContainer.parentElement?.closest('.post')?.id ?? ''),
      );
      const inFirstPosts = posts.filter((id) => Number(id.slice(1)) < first).length;
      state.steps.push({ at: performance.now(), frame: state.frame, painted, inFirstPosts });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

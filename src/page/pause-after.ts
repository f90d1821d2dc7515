const longestPause = 2000;
const patience = 20;
/** How much of the page's time we take at most, in the long run. */
export const share = 0.1;
/**
 * How many milliseconds we may be ahead of our share, so that what follows the opening of a page is read at
 * once.
 */
const advance = 200;

/**
 * How long to rest, in milliseconds, when we have taken `owed` milliseconds more than our share of the page's
 * time. A page that goes on changing batch after batch (`streak` of them without rest) is read less and less
 * often.
 */
export const pauseAfter = (owed: number, streak: number): number =>
  Math.min(longestPause, Math.max(0, Math.round((owed - advance) / share), (streak - patience) * 50));

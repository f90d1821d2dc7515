const longestPause = 2000;
const patience = 20;

/**
 * How long to rest after a batch that took `cost` milliseconds, in milliseconds. We take a tenth of the page's time
 * at most, and a page that goes on changing batch after batch (`streak` of them without rest) is read less and less often.
 */
export const pauseAfter = (cost: number, streak: number): number =>
  Math.min(longestPause, Math.max(cost * 10, streak <= patience ? 0 : (streak - patience) * 50));

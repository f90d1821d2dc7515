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

/** How many slices of what comes after a rest the page's next frame waits for at most. */
const slicesBeforeFrame = 3;

/**
 * With which priority to read on after so many slices. What comes to a loaded page after a rest is read
 * before the next frame, and looked up while the page lays itself out, so that the frame after that shows it
 * marked. Only what a person does comes before that.
 */
export const priorityOf = (isAfterRest: boolean, slices: number): TaskPriority =>
  isAfterRest && slices < slicesBeforeFrame ? 'user-blocking' : 'user-visible';

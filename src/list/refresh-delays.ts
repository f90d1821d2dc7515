/** The shortest and the longest time between two refreshes of a list, in milliseconds. */
const shortestWait = 10 * 60_000;
const longestWait = 24 * 3_600_000;
/** How long is waited where the publisher does not say. */
const usualWait = 3_600_000;

/** What says how long to wait before a list is asked for again. */
export interface RefreshHints {
  /** What the publisher wishes; null where nothing was said. */
  waitSeconds: number | null;
  /** How many refreshes failed in a row, this one among them. */
  failures: number;
  /** How long a server asks to be left alone (`Retry-After`), in milliseconds. */
  retryAfter: number | null;
}

/** What is known where nobody said anything and all went well. */
export const usualHints: RefreshHints = { waitSeconds: null, failures: 0, retryAfter: null };

/**
 * Milliseconds until a list is asked for again: what its publisher wishes, between ten minutes and a day, and
 * up to a fifth longer, so that readers do not come all at once. After failures it begins with ten minutes
 * and doubles. Nobody can send a reader away for more than a day. Pure.
 */
export function refreshDelay({ waitSeconds, failures, retryAfter }: RefreshHints, random: number): number {
  const wished = waitSeconds === null ? usualWait : waitSeconds * 1000;
  const own = failures > 0 ? shortestWait * 2 ** (failures - 1) : wished;
  const asked = Math.max(own, shortestWait, retryAfter ?? 0);
  return Math.min(asked * (1 + random / 5), longestWait);
}

/** Whether a refresh is due. One that is more than a day ahead was set by a wrong clock. Pure. */
export const isRefreshDue = (nextCheckAt: number, now: number): boolean =>
  nextCheckAt <= now || nextCheckAt > now + longestWait;

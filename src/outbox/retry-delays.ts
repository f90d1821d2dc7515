const firstDelay = 30_000;
const longestDelay = 6 * 3_600_000;
/** The longest anything waits, in milliseconds: a day. */
export const longestWait = 24 * 3_600_000;

/**
 * Milliseconds to wait after failed attempt number `attempts` (from 1): doubles each time from 30 s to 6 h. A
 * random half of it keeps readers from coming back all at once ("equal jitter"). A wait the endpoint asked
 * for (`Retry-After`, milliseconds) is the minimum, up to a day.
 */
export function nextAttemptDelay(attempts: number, wished: number | null, random: number): number {
  const full = Math.min(longestDelay, firstDelay * 2 ** Math.max(0, attempts - 1));
  const own = full / 2 + (full / 2) * random;
  return Math.max(own, Math.min(wished ?? 0, longestWait));
}

/** Whether `at` has come. A time more than a day ahead was set by a wrong clock, and counts as come. */
export const hasCome = (at: number, now: number): boolean => at <= now || at > now + longestWait;

const firstCheck = 5 * 60_000;
/** After this time nobody expects an answer any more: half a year, in milliseconds. */
const followedFor = 180 * 24 * 3_600_000;

/**
 * Milliseconds until a desk is asked about a report again, after `checks` questions without news: doubles
 * each time from 5 minutes to a day, a random half of it. A wait the desk asked for is the minimum, up to a
 * day.
 */
export function nextCheckDelay(checks: number, wished: number | null, random: number): number {
  const full = Math.min(longestWait, firstCheck * 2 ** Math.max(0, checks - 1));
  return Math.max(full / 2 + (full / 2) * random, Math.min(wished ?? 0, longestWait));
}

/** Whether a report received at `receivedAt` (ISO 8601) is still worth asking about. */
export const isStillFollowed = (receivedAt: string, now: number): boolean =>
  now - Date.parse(receivedAt) < followedFor;

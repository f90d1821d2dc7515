import { longestWait } from './next-attempt.ts';

const firstDelay = 5 * 60_000;
/** After so long nobody expects an answer any more: half a year, in milliseconds. */
const followedFor = 180 * 24 * 3_600_000;

/**
 * Milliseconds until a desk is asked about a report again, after `checks` questions without news: doubled each time
 * from 5 minutes to a day, of which a random half keeps readers apart. A wait the desk asked for is not undercut.
 */
export function nextCheckDelay(checks: number, wished: number | null, random: number): number {
  const full = Math.min(longestWait, firstDelay * 2 ** Math.max(0, checks - 1));
  return Math.max(full / 2 + (full / 2) * random, Math.min(wished ?? 0, longestWait));
}

/** Whether a report received at `receivedAt` (ISO 8601) is still worth asking about. */
export const isStillFollowed = (receivedAt: string, now: number): boolean =>
  now - Date.parse(receivedAt) < followedFor;

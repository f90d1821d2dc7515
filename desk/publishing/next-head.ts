import { type Head, headFormat } from '../../src/contract/signed/head.ts';

const day = 24 * 60 * 60 * 1000;

/** How long heads hold, in milliseconds: a running desk signs one every day, people upload more rarely. */
export const headLifetimes = { running: 7 * day, uploaded: 14 * day } as const;

/** How long readers are to wait before they ask again, in seconds, where the publisher has never said. */
const usualWait = 3600;

/**
 * The head that follows `before`: it says which release is the newest, and until when that holds, and has
 * readers wait as long as that one did unless something else is said. Throws where the clock is more than a
 * day before the last head, since readers take the one with the latest date; unless `clockIsRight`, for
 * readers pass over a head from the future. Pure.
 */
export function nextHead(
  list: string,
  release: Head['release'],
  before: Head | null,
  now: Date,
  {
    lifetime,
    waitSeconds,
    clockIsRight,
  }: { lifetime: number; waitSeconds?: number | undefined; clockIsRight?: boolean | undefined },
): Head {
  const isAhead = before !== null && isFromFuture(before, now);
  if (isAhead && !clockIsRight) throw new Error(futureSentence(before));
  const last = before && !isAhead ? Date.parse(before.issuedAt) : Number.NEGATIVE_INFINITY;
  const issuedAt = Math.max(now.getTime(), last + 1000);
  return {
    format: headFormat,
    list,
    issuedAt: new Date(issuedAt).toISOString(),
    expiresAt: new Date(issuedAt + lifetime).toISOString(),
    release,
    waitSeconds: waitSeconds ?? before?.waitSeconds ?? usualWait,
  };
}

/** Whether a running desk is to sign the head anew. Pure. */
export const isHeadDue = ({ issuedAt }: Head, now: Date): boolean =>
  now.getTime() - Date.parse(issuedAt) >= day;

/** Whether half of a head's life is over: by then a running desk should long have signed another. Pure. */
export const isHeadOld = ({ issuedAt, expiresAt }: Head, now: Date): boolean =>
  now.getTime() * 2 > Date.parse(issuedAt) + Date.parse(expiresAt);

/** Whether a head was made by a clock that was more than a day ahead of this one. Pure. */
export const isFromFuture = ({ issuedAt }: Head, now: Date): boolean =>
  Date.parse(issuedAt) > now.getTime() + day;

/** What to do about such a head. Pure. */
export const futureSentence = ({ issuedAt }: Head): string =>
  `The last head is dated ${issuedAt.slice(0, 10)}, ahead of the clock of this machine. Set the clock right; if it is right now and was wrong then, publish with --clock-is-right.`;

import { randomBytes } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Intake } from '../intake.ts';
import { sha256 } from '../sha256.ts';
import { senderKey } from './sender-key.ts';

const hour = 60 * 60;

/** Where a request comes from, see `sender-key.ts`. */
export const senderOf = (context: Context, addressHeader: Intake['addressHeader']): string | null =>
  senderKey(
    getConnInfo(context).remote.address,
    addressHeader === null ? undefined : context.req.header(addressHeader),
  );

/**
 * Counts reports by where they come from: after how many seconds the next one may come, or null where it may
 * come now. What is counted under is a hash that only this process can make, in memory, for an hour: the
 * desk keeps no address of anybody.
 */
export function limitSenders({
  reportsAnHour,
  addressHeader,
}: Pick<Intake, 'reportsAnHour' | 'addressHeader'>): (context: Context) => Promise<number | null> {
  if (reportsAnHour === 0) return async () => null;
  const limiter = new RateLimiterMemory({ points: reportsAnHour, duration: hour });
  const salt = randomBytes(16).toString('hex');
  return async (context) => {
    const key = senderOf(context, addressHeader);
    if (key === null) return null;
    try {
      await limiter.consume(sha256(salt + key));
      return null;
    } catch (exceeded) {
      if (!(exceeded instanceof RateLimiterRes)) throw exceeded;
      return Math.max(1, Math.ceil(exceeded.msBeforeNext / 1000));
    }
  };
}

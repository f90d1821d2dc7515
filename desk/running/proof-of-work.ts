import { createHash, createHmac } from 'node:crypto';
import { proofText, type Work, zeroBits } from '../../src/contract/proof-of-work.ts';
import type { ProofStore } from './proof-store.ts';

const hour = 60 * 60 * 1000;

/**
 * Work that lets a report in where too many have come from one address. It is asked for one report, by its
 * Idempotency-Key, and for this hour, so that nobody can do it in store, by a challenge that all processes of
 * a desk make alike from its `secret` and none has to remember. What was used is in `proofs`.
 */
export function proofOfWork(secret: string, bits: number, proofs: Pick<ProofStore, 'use'>) {
  const challengeOf = (key: string, at: number) =>
    createHmac('sha256', secret)
      .update(`proof-of-work ${Math.floor(at / hour)} ${key}`)
      .digest('base64url');

  return {
    /** What has to be done for the report with this key. */
    workFor: (key: string, now = Date.now()): Work => ({ challenge: challengeOf(key, now), bits }),

    /** Whether `nonce` proves it. What was asked for in the hour before counts. */
    async isProven(key: string, nonce: string | undefined, now = Date.now()): Promise<boolean> {
      if (nonce === undefined || !/^[\w-]{1,64}$/.test(nonce)) return false;
      const isRight = [now, now - hour].some((at) => {
        const text = proofText({ challenge: challengeOf(key, at) }, nonce);
        return zeroBits(createHash('sha256').update(text).digest()) >= bits;
      });
      return isRight && (await proofs.use(key, new Date(now)));
    },
  };
}

import { good, type Result, refused } from '../../contract/result.ts';
import { type Envelope, payloadTypes } from '../../contract/signed/envelope.ts';
import { type Head, headSchema, longestHead } from '../../contract/signed/head.ts';
import type { Keys } from '../../contract/signed/keys.ts';
import { openSigned } from '../../contract/signed/open-signed.ts';
import { clockGrace } from './clock-grace.ts';

/** A head that a head key signed and that is no older than the one before. */
export interface JudgedHead {
  head: Head;
  /** Whether it still holds by this device's clock: one that does not may lead on, but confirms nothing. */
  isFresh: boolean;
  /** Whether it is dated more than a day ahead. It then sets no floor, which would keep out all others. */
  isAhead: boolean;
}

/**
 * Judges a head. `known` is the newest so far, which counts only while a key of today signed it, and while
 * this clock has reached it: who had a wrong clock must not stay with what was taken then. Pure.
 */
export async function judgeHead(
  envelope: Envelope,
  keys: Keys,
  known: Envelope | null,
  now: number,
  where: string,
): Promise<Result<JudgedHead>> {
  const opened = await openHead(envelope, keys, where);
  if (!opened.ok) return opened;
  const before = known && (await openHead(known, keys, where));
  const head = opened.value;
  const issuedAt = Date.parse(head.issuedAt);
  const floor = before?.ok ? Date.parse(before.value.issuedAt) : 0;
  if (issuedAt < floor && floor <= now + clockGrace && before?.ok)
    return refused('head_older', where, head.issuedAt, before.value.issuedAt);
  return good({
    head,
    isFresh: now <= headHoldsUntil(head) + clockGrace,
    isAhead: issuedAt > now + clockGrace,
  });
}

/** Until when a head holds, in milliseconds since 1970: what it says, and no longer than heads may. Pure. */
export const headHoldsUntil = ({ issuedAt, expiresAt }: Head): number =>
  Math.min(Date.parse(expiresAt), Date.parse(issuedAt) + longestHead);

async function openHead(envelope: Envelope, keys: Keys, where: string): Promise<Result<Head>> {
  const opened = await openSigned(payloadTypes.head, headSchema, envelope, keys.head.keys, 1);
  if (!opened) return refused('signature_wrong', where);
  return opened.says.list === keys.list ? good(opened.says) : refused('signed_file_invalid', where);
}

import { createHmac } from 'node:crypto';

/** For how long at least the same words from the same sender are the same dispute, in milliseconds. */
const aWhile = 10 * 60 * 1000;

/**
 * The id of a dispute made of these parts, and the one it had a while ago. The form of a correction page runs
 * no script and is the same for everybody, so it has no key of its own: pressed twice, it is known by what it
 * says, whom it comes from and when. Without `secret` nobody can work the id out. Pure.
 */
export function disputeIds(
  secret: string,
  parts: readonly string[],
  now: Date,
): { now: string; before: string } {
  const turn = Math.floor(now.getTime() / aWhile);
  const idAt = (at: number) =>
    uuidOf(
      createHmac('sha256', secret)
        .update(JSON.stringify(['dispute', at, ...parts]))
        .digest('hex'),
    );
  return { now: idAt(turn), before: idAt(turn - 1) };
}

/** A UUID of the kind that applications make in their own way (RFC 9562, version 8). */
const uuidOf = (hex: string): string =>
  hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

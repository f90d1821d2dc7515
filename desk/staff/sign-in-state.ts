import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';

/** How long a person may take to prove who they are, as `jose` writes it. */
const patience = '10m';
const audience = 'sign-in';
const algorithm = 'HS256';

const stateSchema = v.object({ challenge: v.string() });

/** What the review page sends to begin with: the SHA-256 of a secret of its own, base64url. */
export const isChallenge = (text: string): boolean => /^[\w-]{43}$/.test(text);

/**
 * The `state` of a sign-in that begins with `challenge`. The desk keeps nothing of it until somebody has
 * proved who they are, so that nobody can fill its database.
 */
export const sealState = (secret: string, challenge: string): Promise<string> =>
  new SignJWT({ challenge })
    .setProtectedHeader({ alg: algorithm })
    .setJti(crypto.randomUUID())
    .setAudience(audience)
    .setExpirationTime(patience)
    .sign(keyOf(secret));

/** The challenge that a sign-in began with; null where this desk did not begin it, or it has ended. */
export async function openState(secret: string, state: string, now = new Date()): Promise<string | null> {
  const opened = await jwtVerify(state, keyOf(secret), {
    ...{ audience, algorithms: [algorithm], currentDate: now },
  }).catch(() => null);
  const read = v.safeParse(stateSchema, opened?.payload);
  return read.success ? read.output.challenge : null;
}

/** A value that only this desk can make, of the `state` that everybody on its way sees. Pure. */
export const madeOfState = (secret: string, state: string, what: 'nonce' | 'verifier'): string =>
  createHmac('sha256', secret).update(`${what} of ${state}`).digest('base64url');

const keyOf = (secret: string) => new TextEncoder().encode(secret);

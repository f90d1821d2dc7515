import * as v from 'valibot';
import { good, type Result, refused } from '../contract/result.ts';
import { toBase64 } from '../contract/signed/base64.ts';
import { seatTokenSchema } from '../contract/staff/seat.ts';
import { askEndpoint } from '../endpoint/ask-endpoint.ts';
import { judgeDeskAnswer } from './ask-desk.ts';
import type { SignIn } from './sign-in.ts';

/** Opens the first address in a tab; what stands behind the second one when the tab gets there, or null. */
type AwaitTab = (address: string, end: string) => Promise<string | null>;

/**
 * Signs in at the desk by an account of its account service, in a tab. What the tab comes back with counts
 * only together with a secret that never leaves this function but to the desk. Never throws.
 */
export async function signInByAccount(address: string, awaitTab: AwaitTab): Promise<Result<SignIn>> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const begin = `${address}/staff/sign-in?challenge=${base64url(new Uint8Array(digest))}`;
  const headers = { Accept: 'application/json' };
  // Asked before a tab opens: a desk that leads nowhere says why, and says it here.
  const led = await askEndpoint(begin, { headers });
  if (led.kind !== 'redirected') {
    const why = judgeDeskAnswer(address, v.never(), led);
    return why.ok ? refused('desk_answer_unknown') : why;
  }
  const code = await awaitTab(begin, `${address}/staff/sign-in/done#`);
  if (code === null) return refused('sign_in_closed');
  const answer = await askEndpoint(`${address}/staff/sign-in/token`, {
    ...{ method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' } },
    body: JSON.stringify({ code, verifier }),
  });
  const made = judgeDeskAnswer(address, seatTokenSchema, answer);
  return made.ok ? good({ address, token: made.value.token }) : made;
}

const base64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

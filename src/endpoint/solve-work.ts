import { proofText, type Work, zeroBits } from '../contract/proof-of-work.ts';

/** So long it is tried, in milliseconds: after that the report waits as it would without. */
const patience = 20_000;
/** What asks for more would not be found in time. */
const mostBits = 22;
/** So many hashes are asked for at a time: each by itself takes longer to ask for than to make. */
const atOnce = 512;

/** A nonce that proves the work a desk asks for; null where it is too much. */
export async function solveWork(work: Work, now: () => number = Date.now): Promise<string | null> {
  if (work.bits > mostBits) return null;
  const until = now() + patience;
  const encoder = new TextEncoder();
  for (let from = 0; now() < until; from += atOnce) {
    const nonces = Array.from({ length: atOnce }, (_, number) => String(from + number));
    const hashes = await Promise.all(
      nonces.map((nonce) => crypto.subtle.digest('SHA-256', encoder.encode(proofText(work, nonce)))),
    );
    const found = hashes.findIndex((hash) => zeroBits(new Uint8Array(hash)) >= work.bits);
    const nonce = nonces[found];
    if (nonce !== undefined) return nonce;
  }
  return null;
}

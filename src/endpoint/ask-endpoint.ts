import { isAllowedAddress } from '../contract/allowed-address.ts';
import { bytesOf, patienceFor } from './patience-for.ts';

/** The longest answer read, in bytes: receipts and problem documents are far smaller. */
const answerLimit = 256 * 1024;

/** How a request to an endpoint ended. */
export type Answer =
  | { kind: 'answered'; status: number; headers: Headers; text: string }
  /** It points elsewhere, as captive portals do: where, browsers do not tell. */
  | { kind: 'redirected' }
  /** No connection, no such host, a certificate that does not hold, or a reply cut off. */
  | { kind: 'unreachable' }
  | { kind: 'timed-out' }
  /** Nothing was sent: the address is no allowed one, as an earlier version may have taken. */
  | { kind: 'not-allowed' };

/**
 * Makes one request to an endpoint, without cookies and referrer, and follows no redirect. Never throws.
 * `patience` in milliseconds, longer for a longer body where it is not told; of an answer, `limit` bytes are
 * read.
 */
export async function askEndpoint(
  url: string,
  request: RequestInit,
  patience = patienceFor(bytesOf(request.body)),
  limit = answerLimit,
): Promise<Answer> {
  if (!isAllowedAddress(url)) return { kind: 'not-allowed' };
  try {
    const reply = await fetch(url, {
      ...request,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    if (reply.type === 'opaqueredirect') return { kind: 'redirected' };
    return {
      kind: 'answered',
      status: reply.status,
      headers: reply.headers,
      text: await readBeginning(reply, limit),
    };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: timedOut ? 'timed-out' : 'unreachable' };
  }
}

/** The body as UTF-8 up to the limit: whoever sends more sends nothing we could use. */
async function readBeginning(reply: Response, limit: number): Promise<string> {
  const reader = reply.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; size <= limit; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    chunks.push(value);
    size += value.byteLength;
  }
  await reader.cancel();
  return new Blob(chunks).text();
}

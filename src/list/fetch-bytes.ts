import { isAllowedAddress, mayLeadTo } from '../contract/allowed-address.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { patienceFor } from '../endpoint/patience-for.ts';
import { readRetryAfter } from '../endpoint/read-answer.ts';

/** The largest file of a list that is read, in bytes; 200,000 entries fit. */
export const sizeLimit = 64 * 1024 * 1024;

/** An answer with a body, or the news that it is the one whose digest was sent. */
export type FetchedBytes = { changed: false } | { changed: true; bytes: ArrayBuffer };

/** How a fetch ended; where its server asks to be left alone, for how long, in milliseconds. */
export type FetchOutcome<T> = Result<T> & { retryAfter?: number };

/**
 * Fetches at most `limit` bytes; `known` is the SHA-256 of what there is, sent as an ETag. What a server
 * calls a file is never sent back: it could mark a reader. Every failure is a refusal naming the address.
 * Redirects are followed, since files move; what comes from where they must not lead is discarded. `onBytes`
 * hears how many bytes have come, and of how many where the server says so.
 */
export async function fetchBytes(
  url: string,
  limit: number,
  known: string | null,
  onBytes: (received: number, of: number | null) => void = () => {},
): Promise<FetchOutcome<FetchedBytes>> {
  if (!isAllowedAddress(url)) return refused('address_not_allowed', url);
  const patience = growingPatience();
  try {
    const reply = await fetch(url, {
      headers: known === null ? {} : { 'If-None-Match': `"${known}"` },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: patience.signal,
    });
    if (!mayLeadTo(url, reply.url)) {
      await reply.body?.cancel();
      return refused('address_leads_away', url, reply.url);
    }
    if (reply.status === 304) return good({ changed: false });
    if (!reply.ok) {
      await reply.body?.cancel();
      const retryAfter = readRetryAfter(reply.headers.get('Retry-After'), Date.now());
      const answered = refused('address_answered', url, String(reply.status));
      return retryAfter === null ? answered : { ...answered, retryAfter };
    }
    const bytes = await readAtMost(reply, limit, (received) => {
      patience.grow(received);
      onBytes(received, sizeOf(reply));
    });
    if (!bytes) return refused('list_too_large', sizeInWords(limit));
    return good({ changed: true, bytes });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return refused(timedOut ? 'address_timed_out' : 'address_unreachable', url);
  } finally {
    patience.end();
  }
}

/** A request is given up where too little has come by then: what goes on coming is waited for. */
function growingPatience() {
  const began = Date.now();
  const giving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grow = (received: number) => {
    clearTimeout(timer);
    const giveUp = () => giving.abort(new DOMException('too little came', 'TimeoutError'));
    timer = setTimeout(giveUp, began + patienceFor(received) - Date.now());
  };
  grow(0);
  return { signal: giving.signal, grow, end: () => clearTimeout(timer) };
}

/** How large a body is where it comes as it is; a compressed one only tells how little of it travels. */
function sizeOf({ headers }: Response): number | null {
  const length = Number(headers.get('Content-Length'));
  return length > 0 && !headers.has('Content-Encoding') ? length : null;
}

const megabyte = 1024 * 1024;
const sizeInWords = (bytes: number): string =>
  bytes >= megabyte ? `${bytes / megabyte} MB` : `${Math.ceil(bytes / 1024)} kB`;

/** The body, or null as soon as it proves larger than `limit` bytes. */
async function readAtMost(
  reply: Response,
  limit: number,
  onBytes: (received: number) => void,
): Promise<ArrayBuffer | null> {
  const reader = reply.body?.getReader();
  if (!reader) return new ArrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
    onBytes(size);
  }
}

/** Each chunk is let go of as soon as it is copied: all of them are as large as the whole. */
function joined(chunks: Uint8Array[], size: number): ArrayBuffer {
  const whole = new Uint8Array(size);
  let end = size;
  for (let chunk = chunks.pop(); chunk; chunk = chunks.pop()) {
    end -= chunk.byteLength;
    whole.set(chunk, end);
  }
  return whole.buffer;
}

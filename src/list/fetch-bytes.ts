import { isAllowedAddress, mayLeadTo } from '../contract/allowed-address.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { readRetryAfter } from '../endpoint/read-answer.ts';

/** Chromium ends a worker whose request takes 30 s. */
const timeout = 25_000;

/** An answer with a body, or the news that it is the one whose ETag was sent. */
export type FetchedBytes = { changed: false } | { changed: true; bytes: ArrayBuffer; etag: string | null };

/** How a fetch ended; where its server asks to be left alone, for how long, in milliseconds. */
export type FetchOutcome<T> = Result<T> & { retryAfter?: number };

/**
 * Fetches at most `limit` bytes. Every failure is a refusal naming the address. Redirects are followed, since
 * files move; what comes from where they must not lead is discarded.
 */
export async function fetchBytes(
  url: string,
  limit: number,
  etag: string | null,
): Promise<FetchOutcome<FetchedBytes>> {
  if (!isAllowedAddress(url)) return refused('address_not_allowed', url);
  try {
    const reply = await fetch(url, {
      headers: etag ? { 'If-None-Match': etag } : {},
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeout),
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
    const bytes = await readAtMost(reply, limit);
    if (!bytes) return refused('list_too_large', sizeInWords(limit));
    return good({ changed: true, bytes, etag: reply.headers.get('ETag') });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return refused(timedOut ? 'address_timed_out' : 'address_unreachable', url);
  }
}

const megabyte = 1024 * 1024;
const sizeInWords = (bytes: number): string =>
  bytes >= megabyte ? `${bytes / megabyte} MB` : `${Math.ceil(bytes / 1024)} kB`;

/** The body, or null as soon as it proves larger than `limit` bytes. */
async function readAtMost(reply: Response, limit: number): Promise<ArrayBuffer | null> {
  const reader = reply.body?.getReader();
  if (!reader) return new ArrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

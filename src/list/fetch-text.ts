import { good, type Result, refused } from '../contract/result.ts';

/** Chromium ends a worker whose request takes 30 s. */
const timeout = 25_000;
/** The largest file read, in bytes; 200,000 entries fit. */
const sizeLimit = 64 * 1024 * 1024;

/** A fetched file, or the news that it has not changed since `etag`. */
export type Fetched = { changed: false } | { changed: true; text: string; etag: string | null };

/** Fetches a text file, conditionally where an ETag is known. Every failure is a refusal naming the address. */
export async function fetchText(url: string, etag: string | null): Promise<Result<Fetched>> {
  try {
    const reply = await fetch(url, {
      headers: etag ? { 'If-None-Match': etag } : {},
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeout),
    });
    if (reply.status === 304) return good({ changed: false });
    if (!reply.ok) return refused('address_answered', url, String(reply.status));
    const text = await readAtMost(reply, sizeLimit);
    if (text === null) return refused('list_too_large', `${sizeLimit / 1024 / 1024} MB`);
    return good({ changed: true, text, etag: reply.headers.get('ETag') });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return refused(timedOut ? 'address_timed_out' : 'address_unreachable', url);
  }
}

/** The body as UTF-8, or null as soon as it proves larger than `limit` bytes. */
async function readAtMost(reply: Response, limit: number): Promise<string | null> {
  const reader = reply.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

import { isAllowedAddress, mayLeadTo } from '../contract/allowed-address.ts';
import { good, type Result, refused } from '../contract/result.ts';
import type { FollowedList } from '../history/records.ts';
import { sha256 } from '../platform/hashes.ts';

/** Chromium ends a worker whose request takes 30 s. */
const timeout = 25_000;
/** The largest file read, in bytes; 200,000 entries fit. */
export const sizeLimit = 64 * 1024 * 1024;

/** What tells a file from a later one at its address. */
type FileMarks = Pick<FollowedList, 'etag' | 'digest'>;

/** A fetched file, or the news that it is the known one. */
export type Fetched =
  | { changed: false }
  | ({ changed: true; bytes: ArrayBuffer; text: string } & Required<FileMarks>);

/**
 * Fetches a text file that may be known. Every failure is a refusal naming the address. Redirects are
 * followed, since files move; what comes from where they must not lead is discarded.
 */
export async function fetchListFile(url: string, known: FileMarks | null): Promise<Result<Fetched>> {
  if (!isAllowedAddress(url)) return refused('address_not_allowed', url);
  try {
    const reply = await fetch(url, {
      headers: known?.etag ? { 'If-None-Match': known.etag } : {},
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
    if (!reply.ok) return refused('address_answered', url, String(reply.status));
    const file = await readAtMost(reply, sizeLimit);
    if (!file) return refused('list_too_large', `${sizeLimit / 1024 / 1024} MB`);
    const digest = await sha256(file);
    if (digest === known?.digest) return good({ changed: false });
    const text = new TextDecoder().decode(file);
    return good({ changed: true, bytes: file, text, etag: reply.headers.get('ETag'), digest });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return refused(timedOut ? 'address_timed_out' : 'address_unreachable', url);
  }
}

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

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
 * hears what has come, which it must not keep, and of how many bytes where the server says so.
 */
export async function fetchBytes(
  url: string,
  limit: number,
  known: string | null,
  onBytes: (received: Uint8Array<ArrayBuffer>, of: number | null) => void = () => {},
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
    // A part (206) was not asked for, and would be taken for all there is.
    if (!reply.ok || reply.status === 206) {
      await reply.body?.cancel();
      const retryAfter = readRetryAfter(reply.headers.get('Retry-After'), Date.now());
      const answered = refused('address_answered', url, String(reply.status));
      return retryAfter === null ? answered : { ...answered, retryAfter };
    }
    const bytes = await readAtMost(reply, limit, (received) => {
      patience.grow(received.length);
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

/** Room for a body whose size is not known, in bytes. It doubles when it is full. */
const firstRoom = 256 * 1024;

/**
 * The body, or null as soon as it proves larger than `limit` bytes. It is read to where it is to lie: its
 * chunks would be as large as the whole.
 */
async function readAtMost(
  reply: Response,
  limit: number,
  onBytes: (received: Uint8Array<ArrayBuffer>) => void,
): Promise<ArrayBuffer | null> {
  if (!reply.body) return new ArrayBuffer();
  const body = readerOf(reply.body);
  let room = new ArrayBuffer(Math.min(limit, sizeOf(reply) ?? firstRoom));
  let size = 0;
  for (;;) {
    const isFull = size === room.byteLength;
    // Whether that was all, one more byte tells.
    const read = isFull ? await body.read(new ArrayBuffer(1), 0) : await body.read(room, size);
    if (!isFull) room = read.room;
    if (read.count === 0) return size === room.byteLength ? room : room.slice(0, size);
    if (size + read.count > limit) {
      await body.cancel();
      return null;
    }
    if (isFull) room = joined(room, read.room, Math.min(limit, size * 2 + firstRoom));
    size += read.count;
    onBytes(new Uint8Array(room, 0, size));
  }
}

/** What stands in two buffers, in one of so many bytes. */
function joined(first: ArrayBuffer, second: ArrayBuffer, length: number): ArrayBuffer {
  const both = new Uint8Array(length);
  both.set(new Uint8Array(first));
  both.set(new Uint8Array(second), first.byteLength);
  return both.buffer;
}

/** Reads a body piece by piece. */
interface BodyReader {
  /**
   * Reads what comes next into a buffer, from `at` on, and gives the buffer back; how many bytes came, 0 at
   * the end.
   */
  read(room: ArrayBuffer, at: number): Promise<{ room: ArrayBuffer; count: number }>;
  cancel(): Promise<void>;
}

function readerOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): BodyReader {
  try {
    const reader = body.getReader({ mode: 'byob' });
    return {
      async read(room, at) {
        const { value } = await reader.read(new Uint8Array(room, at));
        return { room: value?.buffer ?? room, count: value?.byteLength ?? 0 };
      },
      cancel: () => reader.cancel(),
    };
  } catch {
    // Not every browser lets one say where to.
    return readerOfChunks(body);
  }
}

function readerOfChunks(body: ReadableStream<Uint8Array<ArrayBuffer>>): BodyReader {
  const reader = body.getReader();
  let left = new Uint8Array();
  return {
    async read(room, at) {
      for (let isDone = false; left.length === 0 && !isDone; ) {
        const { value, done } = await reader.read();
        left = value ?? left;
        isDone = done;
      }
      const taken = left.subarray(0, room.byteLength - at);
      new Uint8Array(room).set(taken, at);
      left = left.subarray(taken.length);
      return { room, count: taken.length };
    },
    cancel: () => reader.cancel(),
  };
}

import { scanOfList } from '../contract/parse-list.ts';
import { good } from '../contract/result.ts';
import type { ListScan } from '../contract/signed/list-pieces.ts';
import { sha256 } from '../platform/hashes.ts';
import { type FetchOutcome, fetchBytes, sizeLimit } from './fetch-bytes.ts';
import { fetchProgress } from './fetch-progress.ts';

/** A fetched file, or the news that it is the known one. */
export type Fetched = { changed: false } | FetchedFile;

/** A file as it came. */
export interface FetchedFile {
  changed: true;
  bytes: ArrayBuffer;
  /** Its SHA-256, computed when it is asked for: the browser copies the file for it. */
  digest: () => Promise<string>;
  /** What went through it as it came. */
  scan: ListScan | null;
}

/**
 * Fetches a file; `known` is the digest of the one there is, null where there is none. One that is new is
 * scanned as it comes: what is known would be scanned for nothing.
 */
export async function fetchListFile(url: string, known: string | null): Promise<FetchOutcome<Fetched>> {
  const progress = fetchProgress(url);
  const scan = known === null ? scanOfList() : null;
  const fetched = await fetchBytes(url, sizeLimit, known, (received, of) => {
    progress.tell(received.length, of);
    scan?.goOn(received);
  });
  progress.end();
  if (!fetched.ok) return fetched;
  if (!fetched.value.changed) return good({ changed: false });
  const { bytes } = fetched.value;
  let hashing: Promise<string> | null = null;
  const digest = () => {
    hashing ??= sha256(bytes);
    return hashing;
  };
  if (known !== null && (await digest()) === known) return good({ changed: false });
  return good({ changed: true, bytes, digest, scan });
}

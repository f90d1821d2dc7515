import { good } from '../contract/result.ts';
import { sha256 } from '../platform/hashes.ts';
import { type FetchOutcome, fetchBytes, sizeLimit } from './fetch-bytes.ts';
import { fetchProgress } from './fetch-progress.ts';

/** A fetched file, or the news that it is the known one. */
export type Fetched = { changed: false } | FetchedFile;

/** A file as it came, and its SHA-256. */
export interface FetchedFile {
  changed: true;
  bytes: ArrayBuffer;
  digest: string;
}

/** Fetches a file; `known` is the digest of the one there is, null where there is none. */
export async function fetchListFile(url: string, known: string | null): Promise<FetchOutcome<Fetched>> {
  const progress = fetchProgress(url);
  const fetched = await fetchBytes(url, sizeLimit, known, progress.tell);
  progress.end();
  if (!fetched.ok) return fetched;
  if (!fetched.value.changed) return good({ changed: false });
  const { bytes } = fetched.value;
  const digest = await sha256(bytes);
  if (digest === known) return good({ changed: false });
  return good({ changed: true, bytes, digest });
}

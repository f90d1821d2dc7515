import { good } from '../contract/result.ts';
import type { FollowedList } from '../history/records.ts';
import { sha256 } from '../platform/hashes.ts';
import { type FetchOutcome, fetchBytes } from './fetch-bytes.ts';

/** The largest file read, in bytes; 200,000 entries fit. */
export const sizeLimit = 64 * 1024 * 1024;

/** What tells a file from a later one at its address. */
type FileMarks = Pick<FollowedList, 'etag' | 'digest'>;

/** A fetched file, or the news that it is the known one. */
export type Fetched =
  | { changed: false }
  | ({ changed: true; bytes: ArrayBuffer; text: string } & Required<FileMarks>);

/** Fetches a text file that may be known. */
export async function fetchListFile(url: string, known: FileMarks | null): Promise<FetchOutcome<Fetched>> {
  const fetched = await fetchBytes(url, sizeLimit, known?.etag ?? null);
  if (!fetched.ok) return fetched;
  if (!fetched.value.changed) return good({ changed: false });
  const { bytes, etag } = fetched.value;
  const digest = await sha256(bytes);
  if (digest === known?.digest) return good({ changed: false });
  return good({ changed: true, bytes, text: new TextDecoder().decode(bytes), etag, digest });
}

import { mayLeadTo } from '../../contract/allowed-address.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import type { Keys } from '../../contract/signed/keys.ts';
import type { ListScan } from '../../contract/signed/list-pieces.ts';

/** A file that came, or the news that it is the one with the digest that was named. */
export type FetchedFile = { changed: false } | { changed: true; bytes: Uint8Array<ArrayBuffer> };

/** Fetches a file of at most `limit` bytes; `known` is the SHA-256 of the one there is. */
export type FetchFile = (url: string, limit: number, known: string | null) => Promise<Result<FetchedFile>>;

/** The folders a list lies in, in the order in which they are tried. Pure. */
export function placesOf(folder: string, keys: Keys | null): string[] {
  const all = [...(keys?.movedTo ? [keys.movedTo] : []), folder, ...(keys?.mirrors ?? [])];
  return [...new Set(all)].filter((place) => mayLeadTo(folder, place));
}

/** The first good answer of the places; where there is none, why the first place gave none. */
export async function askPlaces<T>(
  places: readonly string[],
  ask: (place: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  let first: Result<T> | null = null;
  for (const place of places) {
    const answer = await ask(place);
    if (answer.ok) return answer;
    first ??= answer;
  }
  return first ?? refused('address_not_allowed', '–');
}

/** A file that is to the byte what was signed, and what went through it, if it was a list. */
export interface SignedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  scan: ListScan | null;
}

/**
 * A file of which digest and size are signed. `scanOf` makes what goes through it while the browser computes
 * its digest on another thread; with bytes that were not signed it is dropped.
 */
export const readExactly = (
  fetchFile: FetchFile,
  places: readonly string[],
  path: string,
  { sha256, bytes: size }: { sha256: string; bytes: number },
  scanOf?: () => ListScan,
): Promise<Result<SignedBytes>> =>
  askPlaces(places, async (place) => {
    const url = place + path;
    const fetched = await fetchFile(url, size, null);
    if (!fetched.ok) return fetched;
    if (!fetched.value.changed) return refused('signed_file_changed', url);
    const { bytes } = fetched.value;
    const digest = hexSha256(bytes);
    const scan = scanOf?.() ?? null;
    scan?.goOn(bytes);
    return (await digest) === sha256 ? good({ bytes, scan }) : refused('signed_file_changed', url);
  });

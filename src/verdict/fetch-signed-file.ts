import { good, refused } from '../contract/result.ts';
import { hexSha256 } from '../contract/signed/hex-sha256.ts';
import { fetchBytes } from '../list/fetch-bytes.ts';
import type { FetchFile } from '../list/trust/ask-places.ts';

/** Fetches a signed file of the desk. */
export const fetchSignedFile: FetchFile = async (url, limit, known) => {
  const fetched = await fetchBytes(url, limit, known);
  if (!fetched.ok)
    return fetched.error.code === 'list_too_large' ? refused('signed_file_changed', url) : fetched;
  if (!fetched.value.changed) return good({ changed: false });
  const bytes = new Uint8Array(fetched.value.bytes);
  return (await hexSha256(bytes)) === known ? good({ changed: false }) : good({ changed: true, bytes });
};

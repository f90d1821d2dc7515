import { good, type Result, refused } from '../contract/result.ts';
import { fingerprintOf } from '../contract/signed/fingerprint.ts';
import { openChain } from '../contract/signed/open-signed.ts';
import { signedPaths } from '../contract/signed/release.ts';
import { jsonOf } from '../contract/signed/signed-json.ts';
import { fetchBytes } from './fetch-bytes.ts';

const keysLimit = 8 * 1024 * 1024;

/** The root that the folder itself names, where the person has nothing to compare it with. */
export async function rootAt(folder: string): Promise<Result<string>> {
  const url = folder + signedPaths.keys;
  const fetched = await fetchBytes(url, keysLimit, null);
  if (!fetched.ok) return fetched;
  const links = fetched.value.changed ? await openChain(jsonOf(new Uint8Array(fetched.value.bytes))) : null;
  return links ? good(await fingerprintOf(links[0].root)) : refused('signed_file_invalid', url);
}

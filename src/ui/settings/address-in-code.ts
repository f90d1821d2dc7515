import { good, type Result, refused } from '../../contract/result.ts';
import { fingerprintIn, resolveAddress } from '../../list/resolve-address.ts';

/** As much of a code is shown that holds something else. */
const longestShown = 100;

/**
 * The address in the text of a QR code, as a person would type it, with the fingerprint behind its #; null is
 * the text of a picture in which no code was found. Pure.
 */
export function addressInCode(text: string | null): Result<string> {
  if (text === null) return refused('code_not_found');
  const isAddress = resolveAddress(text).ok && fingerprintIn(text).ok;
  return isAddress
    ? good(text.trim())
    : refused('code_not_a_desk', [...text].slice(0, longestShown).join(''));
}

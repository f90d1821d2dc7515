import { hexSha256 } from '../contract/signed/hex-sha256.ts';

/** The 32-bit FNV-1a hash of a text's UTF-16 units: it tells texts apart, and keeps nothing secret. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The hash as a short string. */
export const digest = (text: string): string => fnv1a(text).toString(36);

/** The SHA-256 of some bytes, in hexadecimal. */
export const sha256 = (bytes: ArrayBuffer): Promise<string> => hexSha256(new Uint8Array(bytes));

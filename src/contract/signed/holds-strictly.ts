import * as ed from '@noble/ed25519';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Whether an Ed25519 signature holds by the strict rules of RFC 8032, small-order keys refused, as
 * @noble/ed25519 judges it. The browser takes a tenth of the time, but WebCrypto takes one signature of a
 * small-order key for every message. So its yes counts only where the library would say yes too: where key
 * and signature are plain (see `arePlain`). Its no, and where it has no Ed25519, the library judges. What is
 * no signature at all does not hold.
 */
export async function holdsStrictly(sig: Bytes, message: Bytes, publicKey: Bytes): Promise<boolean> {
  try {
    const isQuick = arePlain(sig, publicKey) && (await browserTakes(sig, message, publicKey));
    return isQuick || (await ed.verifyAsync(sig, message, publicKey, { zip215: false }));
  } catch {
    return false;
  }
}

/**
 * Whether key and signature are each written in the one way that the strict rules allow, and the key is not
 * of small order. What WebCrypto takes of these fulfils the equation without the cofactor, and so the
 * library's too, which is the same one times eight. Throws where the bytes are no points at all. Pure.
 */
function arePlain(sig: Bytes, publicKey: Bytes): boolean {
  const key = ed.Point.fromBytes(publicKey);
  // Throws where it is written in another way than the one.
  ed.Point.fromBytes(sig.subarray(0, 32));
  return !key.isSmallOrder() && sig.length === 64 && numberIn(sig.subarray(32)) < ed.Point.CURVE().n;
}

/** The number in some bytes of which the last is the highest. */
const numberIn = (bytes: Bytes): bigint => bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);

async function browserTakes(sig: Bytes, message: Bytes, publicKey: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, sig, message);
  } catch {
    // Chromium has it since 137.
    return false;
  }
}

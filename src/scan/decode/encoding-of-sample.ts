import type { Encoding } from '../../contract/list-formats.ts';
import { decodeText, unmarkedUtf16 } from '../../list/formats/decode-text.ts';

/** How sure an encoding is: told for certain, or the likeliest where that cannot be told. */
export interface ToldEncoding {
  encoding: Encoding;
  isCertain: boolean;
}

/**
 * Tells the encoding of a file by a piece of it, which may be cut within a letter and may have a broken byte
 * or two; null where it is no text. Pure.
 */
export function encodingOfSample(sample: Uint8Array): ToldEncoding | null {
  const unmarked = unmarkedUtf16(sample);
  if (unmarked) return { encoding: unmarked.encoding, isCertain: true };
  const whole = withoutNul(upToLastSign(sample));
  const { decided, readings } = decodeText(whole);
  if (decided) return { encoding: decided.encoding, isCertain: true };
  const likeliest = readings[0];
  if (likeliest) return { encoding: likeliest.encoding, isCertain: false };
  return byLeastBroken(whole);
}

/** The share of bytes that a text may have broken. */
const mostBroken = 0.02;

/** Where no encoding reads all: the one that reads most, if that is nearly all. */
function byLeastBroken(bytes: Uint8Array): ToldEncoding | null {
  const [best] = (['utf-8', 'gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, broken: brokenIn(new TextDecoder(encoding).decode(bytes)) }))
    .sort((one, other) => one.broken - other.broken);
  if (!best || best.broken > bytes.length * mostBroken) return null;
  return { encoding: best.encoding, isCertain: false };
}

/** How many of a text's letters say that something could not be read, or are none. */
function brokenIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13)) count++;
  }
  return count;
}

/** Up to the last blank, line break or sign of ASCII, none of which is ever part of a letter. */
function upToLastSign(sample: Uint8Array): Uint8Array {
  const end = sample.findLastIndex((byte) => byte === 0x0a || (byte >= 0x20 && byte <= 0x2f));
  return end > 0 ? sample.subarray(0, end) : sample;
}

/** A NUL is dirt, but in encodings of two bytes that begin with a mark: there it is half a letter. */
const withoutNul = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xff || bytes[0] === 0xfe || !bytes.includes(0) ? bytes : bytes.filter((byte) => byte !== 0);

import type { Encoding } from '../../contract/list-formats.ts';
import { fold } from '../../matches/letters/fold-table.ts';
import { letterBits } from '../../matches/letters/pair-frequencies.ts';

/** One way to read the bytes of a file. */
export interface TextReading {
  encoding: Encoding;
  text: string;
}

/** How a file may be read; `decided` is null where the person has to say which of the readings is right. */
export interface DecodedText {
  decided: TextReading | null;
  /** The likeliest first; none where the file is no text. */
  readings: TextReading[];
}

/** So many characters beyond ASCII tell encodings apart as surely as all of them. */
const sampleLength = 20_000;
/** By how many bits the best reading must be likelier than the next: odds of a million to one. */
const leastLead = 20;
/** Of fewer letters two readings may both be words (試試 in Big5 is 刚刚 in GB18030). */
const leastLetters = 4;
/** Chinese text has about 9 bits a character, other text read as Chinese 14 and more. */
const mostBits = 12.5;

const marks: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Tells which encoding the bytes of a text file are in: by its byte order mark, else by the zeros of UTF-16,
 * else by who can read them without an error, else by how common the letters of each reading are. `chosen` is
 * what a person said. Pure.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null = null): DecodedText {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const certain = marked ?? chosen;
  if (certain) {
    const reading = read(bytes, certain);
    return { decided: reading, readings: reading ? [reading] : [] };
  }
  const unmarked = bytes.length % 2 === 0 ? unmarkedUtf16(bytes) : null;
  if (unmarked) return { decided: unmarked, readings: [unmarked] };
  const readings = (['utf-8', 'gb18030', 'big5'] as const)
    .map((encoding) => read(bytes, encoding))
    .filter((reading) => reading !== null)
    .map((reading) => ({ reading, ...weigh(reading.text) }))
    .sort((one, other) => one.bits - other.bits);
  const [best, next] = readings;
  const { bits = 0, mean = 0, count = 0, reading } = best ?? {};
  // UTF-8 is read by no accident, where everything else reads as GB18030 in the end.
  const isUtf8 = reading?.encoding === 'utf-8';
  const isAhead = !next || (next.bits - bits >= leastLead && (isUtf8 || count >= leastLetters));
  const isClear = count === 0 || (isAhead && (isUtf8 || mean <= mostBits));
  return {
    decided: (isClear && reading) || null,
    readings: readings.map(({ reading }) => reading),
  };
}

/**
 * A text in UTF-16 without a byte order mark, whose end may be cut; null where it is none. A sign of ASCII
 * has a zero there, as no text has in another encoding, and read the wrong way round its letters are hardly
 * ever used ones. Without any such sign it cannot be told. Pure.
 */
export function unmarkedUtf16(bytes: Uint8Array): TextReading | null {
  if (!bytes.includes(0)) return null;
  const [best, next] = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => read(bytes, encoding, true))
    .filter((reading) => reading !== null)
    .filter(({ text }) => !control.test(text))
    .map((reading) => ({ reading, ...weigh(reading.text) }))
    .sort((one, other) => one.bits - other.bits);
  if (!best || best.mean > mostBits || (next && next.bits - best.bits < leastLead)) return null;
  return best.reading;
}

/** Any character that no text has. */
const control = /[^\t\n\r -\ufffd]/;

/** The text, or null where the bytes are none in this encoding; where they are `cut`, its end may be half. */
function read(bytes: Uint8Array, encoding: Encoding, cut = false): TextReading | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
    // No text has these; what is no text often does.
    return text.includes('\0') ? null : { encoding, text };
  } catch {
    // The decoder says only that it is not in this encoding.
    return null;
  }
}

/** How many characters lie beyond ASCII, and how unlikely they are in ordinary Chinese, in bits. */
function weigh(text: string): { bits: number; mean: number; count: number } {
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length && count < sampleLength; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bits += bitsOf(unit);
    count++;
  }
  return { bits, count, mean: count === 0 ? 0 : bits / count };
}

/** Punctuation of Chinese text: as common as ordinary letters. */
const isPunctuation = (unit: number) =>
  (unit >= 0x3000 && unit <= 0x3011) ||
  (unit >= 0xff01 && unit <= 0xff5e) ||
  (unit >= 0x2014 && unit <= 0x2026);
const isChinese = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;
/** Latin letters with accents. */
const isLatin = (unit: number) => unit < 0x250;
const strange = 18;

function bitsOf(unit: number): number {
  if (isChinese(unit)) return letterBits(fold[unit] ?? unit);
  if (isPunctuation(unit)) return 8;
  return isLatin(unit) ? 10 : strange;
}

import type { Span } from '../../contract/span.ts';

/** A text with its characters made plain, and where each came from. */
export interface PlainText {
  text: string;
  /** For each UTF-16 unit of `text`, the offset in the original text; null where nothing was left out. */
  from: readonly number[] | null;
}

/**
 * Full-width letters, digits and the signs of numbers and addresses; spaces and dashes of other kinds. Commas
 * are in every sentence.
 */
const wide =
  /[\uff05\uff08\uff09\uff0b\uff0d\uff0e\uff10-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a\u00a0\u2000-\u200a\u202f\u3000\u2010-\u2015\u2212]/g;
/** Characters that are invisible or only modify the one before. */
const silent = /[\p{Default_Ignorable_Code_Point}\p{M}]/u;
const silents = new RegExp(silent, 'gu');
const stretches = /[^\p{Default_Ignorable_Code_Point}\p{M}]+/gu;

/**
 * A text in the form in which numbers and addresses are looked for: full-width letters, digits and signs made
 * narrow, all spaces and dashes alike, and nothing invisible in between. Case and everything else stays.
 */
export function plainText(source: string): PlainText {
  if (source !== last.source) last = { source, plain: makePlain(source) };
  return last.plain;
}

/** Kept, because several detectors read the same text one after the other. */
let last: { source: string; plain: PlainText } = { source: '', plain: { text: '', from: null } };

function makePlain(source: string): PlainText {
  const narrow = source.replace(wide, narrowForm);
  if (!silent.test(narrow)) return { text: narrow, from: null };
  const from: number[] = [];
  let text = '';
  for (const { 0: stretch, index } of narrow.matchAll(stretches)) {
    text += stretch;
    for (let at = 0; at < stretch.length; at++) from.push(index + at);
  }
  return { text, from };
}

/** The same text with everything invisible kept as a separator. Offsets are those of `source`. */
export const partedText = (source: string): string =>
  source.replace(wide, narrowForm).replace(silents, (char) => '\0'.repeat(char.length));

function narrowForm(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : ' ';
}

/** A span of a plain text, at least one character long, as a span of the text it was made from. */
export function spanInSource({ from }: PlainText, { start, end }: Span): Span {
  if (from === null) return { start, end };
  return { start: from[start] ?? 0, end: (from[end - 1] ?? 0) + 1 };
}

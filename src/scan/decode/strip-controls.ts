/**
 * What no text means, and strict parsers die of: control characters but tab and line breaks, and the two
 * units that are no character at all.
 */
const controls = /[^\t\n\r -~\x80-\ufffd]/g;
const unreadable = '\ufffd';

/** A text without control characters, and what was wrong with it. */
export interface StrippedText {
  text: string;
  /** How many control characters were taken out. */
  controls: number;
  /** How many places hold something that is not in the encoding. */
  unreadable: number;
}

/** Takes control characters out of a text and counts them. Pure. */
export function stripControls(text: string): StrippedText {
  const bare = text.replace(controls, '');
  let broken = 0;
  for (let at = bare.indexOf(unreadable); at >= 0; at = bare.indexOf(unreadable, at + 1)) broken++;
  return { text: bare, controls: text.length - bare.length, unreadable: broken };
}

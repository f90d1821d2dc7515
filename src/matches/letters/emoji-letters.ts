import { fold, isTokenLetter } from './fold-table.ts';
import { gap } from './gap-classes.ts';

const selector = 0xfe0f;
const keycap = 0x20e3;

/** Emoji with several letters on them (🔟, 🆎, 🆑 to 🆚), which need no selector to be shown as emoji. */
const isSign = (point: number) =>
  point === 0x1f51f || point === 0x1f18e || (point >= 0x1f191 && point <= 0x1f19a);

/**
 * Whether the letters at `index` are an emoji that only decorates. A letter, digit or character shown as an
 * emoji (`🅰️`, `1️⃣`, `㊗️`) decorates between two letters of a script without tokens; a sign (`🆗`) decorates
 * between any two letters. Elsewhere it is read: `🅱️leach`, `5️⃣G`, `🆘信号`.
 */
export function isDecoration(source: string, index: number): boolean {
  const point = source.codePointAt(index) ?? 0;
  const shown = index + (point > 0xffff ? 2 : 1);
  const isWord = isSign(point);
  if (!isWord && !isShownAsEmoji(source, point, shown)) return false;
  let end = shown;
  while (source.charCodeAt(end) === selector || source.charCodeAt(end) === keycap) end++;
  const before = fold[source.charCodeAt(index - 1)] ?? 0;
  const after = fold[source.charCodeAt(end)] ?? 0;
  return isLetter(before) && isLetter(after) && (isWord || !(isTokenLetter(before) || isTokenLetter(after)));
}

const isLetter = (unit: number) => unit >= gap.smallestLetter && unit < gap.none;

/**
 * Whether what follows at `next` makes an emoji of the letter before: a digit needs its keycap, others the
 * selector.
 */
function isShownAsEmoji(source: string, point: number, next: number): boolean {
  const following = source.charCodeAt(next);
  if (following !== selector && following !== keycap) return false;
  if (point < 0x80) return following === keycap || source.charCodeAt(next + 1) === keycap;
  return following === selector && /^\p{Emoji}$/u.test(String.fromCodePoint(point));
}

const joined = /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*\u200d\p{Extended_Pictographic}$/u;
/** Units that modify an emoji, any number of them: a selector or a skin tone. */
const isDress = (unit: number) => unit === selector || unit === 0xd83c || (unit >= 0xdffb && unit <= 0xdfff);

/** Whether the emoji at `index` is drawn as one with the emoji before it, as in a family. */
export function isJoinedEmoji(source: string, index: number): boolean {
  if (source.charCodeAt(index - 1) !== 0x200d) return false;
  let start = index - 1;
  while (isDress(source.charCodeAt(start - 1))) start--;
  const point = source.codePointAt(index) ?? 0;
  return joined.test(source.slice(Math.max(0, start - 2), index + (point > 0xffff ? 2 : 1)));
}

/** Whether a code point is half of a flag. */
export const isFlagLetter = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff;

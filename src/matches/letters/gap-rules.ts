import { isFlagLetter, isJoinedEmoji } from './emoji-letters.ts';
import { fold, isTokenLetter } from './fold-table.ts';
import { gap } from './gap-classes.ts';
import { firstSyllable, gapClassAt, type NormalText } from './normalise-text.ts';

/** At most this many characters may stand between two letters of one word. */
const longestGap = 3;

/** How many characters a gap holds, and their classes as bits. */
const sizeOf = (gapHeld: number) => gapHeld >>> 8;
const classesOf = (gapHeld: number) => gapHeld & 0xff;

/**
 * What stands between unit `index` and the next (see `sizeOf` and `classesOf`). An emoji counts once,
 * whatever it is made of. The result is one number and no object, because Latin texts are full of gaps.
 */
function gapAfter(text: NormalText, index: number): number {
  const { source, from } = text;
  let size = 0;
  let classes = 0;
  let flagLetters = 0;
  const end = from[index + 1] ?? source.length;
  for (let at = (from[index] ?? 0) + 1; at < end; at++) {
    const code = source.charCodeAt(at);
    const plain = fold[code] ?? 0;
    // No character of ASCII is an emoji, if it is no digit.
    if (code < 0x80 && plain < gap.smallestLetter) {
      size++;
      classes |= 1 << plain;
      continue;
    }
    const kind = gapClassAt(source, at);
    if (kind === gap.none) continue;
    if (kind === gap.symbol && isFlagLetter(source.codePointAt(at) ?? 0) && flagLetters++ % 2 === 1) continue;
    if (size > 0 && kind === gap.symbol && isJoinedEmoji(source, at)) continue;
    size++;
    classes |= 1 << kind;
  }
  return (size << 8) | classes;
}

/** Whether anything visible stands between unit `index` and the next. */
export function hasGapAfter(text: NormalText, index: number): boolean {
  const distance = (text.from[index + 1] ?? 0) - (text.from[index] ?? 0);
  return distance > 1 && (text.isPlain || sizeOf(gapAfter(text, index)) > 0);
}

/** Whether the word found at units `[start, end)` begins where a token does. */
export function beginsToken(text: NormalText, start: number): boolean {
  return start === 0 || !isTokenLetter(text.units[start - 1] ?? 0) || hasGapAfter(text, start - 1);
}

/** Whether the word found at units `[start, end)` ends where a token does. */
export function endsToken(text: NormalText, end: number): boolean {
  return end >= text.length || !isTokenLetter(text.units[end] ?? 0) || hasGapAfter(text, end - 1);
}

const bit = (kind: number) => 1 << kind;
const hard = bit(gap.newline);
const partsClauses = bit(gap.pause) | bit(gap.sentenceEnd);

/**
 * The bit for letter `index` of a word, in a set of letters that something follows. Letters from the 31st on
 * share a bit.
 */
export const pauseBit = (index: number) => 1 << Math.min(index, 30);

/**
 * Whether punctuation that makes a pause, or the end of a sentence, stands between unit `index` and the next.
 */
export const hasPauseAfter = (text: NormalText, index: number): boolean =>
  (gapAfter(text, index) & partsClauses) !== 0;

/**
 * Whether the gaps inside a word found at units `[start, end)` disguise that word, rather than separate two
 * others. Decoration may stand anywhere in a word of three letters. In longer words, a pause may stand next
 * to the first or last letter, which clauses seldom leave alone, or together with other gaps; otherwise it
 * must stand between all letters alike, and so must ends of sentences. Line breaks are not allowed, and a
 * word of two letters must stand apart. `ownPauses` are the pauses the word itself has (see `pauseBit`).
 */
export function gapsAreDisguise(text: NormalText, start: number, end: number, ownPauses: number): boolean {
  const { units, from } = text;
  // As many places as letters: by far the most common case.
  if ((from[end - 1] ?? 0) - (from[start] ?? 0) === end - 1 - start && text.isPlain) return true;
  let letters = 1;
  let broken = 0;
  let pairs = 0;
  let all = 0;
  let same = -1;
  /** How many letters stand before the last gap with a pause. */
  let beforePause = 0;
  for (let index = start; index < end - 1; index++) {
    const unit = units[index] ?? 0;
    const next = units[index + 1] ?? 0;
    if (next >= 0xdc00 && next < 0xe000) continue;
    letters++;
    pairs++;
    if ((from[index + 1] ?? 0) - (from[index] ?? 0) <= 1) continue;
    const held = gapAfter(text, index);
    const [size, classes] = [sizeOf(held), classesOf(held)];
    if (size === 0) continue;
    if (classes & hard || size > longestGap) return false;
    const isBorder = isTokenLetter(unit) !== isTokenLetter(next) || areSpelled(text, index);
    if (isBorder && size === 1 && classes === bit(gap.space)) {
      pairs--;
      continue;
    }
    if (classes & partsClauses && ownPauses & pauseBit(index - start)) {
      pairs--;
      continue;
    }
    broken++;
    all |= classes;
    if (classes & bit(gap.pause)) beforePause = letters - 1;
    same = same === -1 || same === classes ? classes : 0;
  }
  if (broken === 0) return true;
  if (letters === 2)
    return all === bit(gap.symbol) || (all === bit(gap.space) && standsApart(text, start, end));
  if (broken === pairs && same > 0) return true;
  if (all & bit(gap.sentenceEnd)) return false;
  if (!(all & bit(gap.pause))) return true;
  return letters > 3 && (broken > 1 || beforePause === 1 || beforePause === letters - 1);
}

/**
 * Whether unit `index` or the next is a syllable spelled in Latin letters. People put spaces between such
 * syllables.
 */
function areSpelled({ source, units, from }: NormalText, index: number): boolean {
  if ((units[index] ?? 0) < firstSyllable || (units[index + 1] ?? 0) < firstSyllable) return false;
  const isLatin = (at: number) => isTokenLetter(source.charCodeAt(from[at] ?? 0));
  return isLatin(index) || isLatin(index + 1);
}

/** Whether there is a gap, or the text's end, on both sides of units `[start, end)`. */
function standsApart(text: NormalText, start: number, end: number): boolean {
  return (start === 0 || hasGapAfter(text, start - 1)) && (end >= text.length || hasGapAfter(text, end - 1));
}

/**
 * Whether the gap after unit `index` joins two Latin tokens into a disguised word: symbols without a space
 * (`ble*ach`).
 */
export function gapJoinsToken(text: NormalText, index: number): boolean {
  const place = text.from[index] ?? 0;
  if ((text.from[index + 1] ?? 0) - place === 2) return gapClassAt(text.source, place + 1) === gap.symbol;
  const held = gapAfter(text, index);
  return sizeOf(held) <= longestGap && classesOf(held) === bit(gap.symbol);
}

/**
 * Whether the gap after unit `index` may separate the letters of a word that is spelled out (`b l e a c h`,
 * `b. l. e.`).
 */
export function gapSpells(text: NormalText, index: number): boolean {
  const held = gapAfter(text, index);
  return sizeOf(held) <= longestGap && !(held & hard);
}

/**
 * Whether the gap after unit `index` may separate two tokens of one phrase: white space and symbols, a line
 * break with its indent, or a single pause. `drink. Bleach` and `drink, bleach` are no phrase.
 */
export function gapPartsTokens(text: NormalText, index: number): boolean {
  const held = gapAfter(text, index);
  const [size, classes] = [sizeOf(held), classesOf(held)];
  if (size === 0 || classes & bit(gap.sentenceEnd)) return false;
  if (classes & bit(gap.pause)) return size === 1;
  return size <= longestGap || (classes & hard) !== 0;
}

import { isDecoration, isFlagLetter } from './emoji-letters.ts';
import { fold, severalLetters } from './fold-table.ts';
import { gap } from './gap-classes.ts';
import { bufferLength, longestWord, scanBuffers } from './scan-buffers.ts';

/**
 * A text as the matcher reads it: only its letters and digits, folded by width, case, style, script variant
 * and marks, and the place each came from. Characters that are not letters leave no unit, only a gap between
 * two places.
 */
export interface NormalText {
  source: string;
  /**
   * Whether each letter is one character and each gap is visible. Then neighbouring places mean neighbouring
   * letters, places further apart mean a gap, and a letter ends one unit after its place.
   */
  isPlain: boolean;
  /** Whether all letters lie below `firstWide`, so that no word with a wide letter can stand in the text. */
  isNarrow: boolean;
  /** How many units there are; `units` holds at least eight zeros after them. */
  length: number;
  units: Uint16Array;
  /**
   * For each unit, the UTF-16 offset in `source` of the character it was made from. Never decreases. After
   * the last, the length of the text.
   */
  from: Int32Array;
}

/**
 * Letters below this are narrow: Latin, Greek, Cyrillic, Hebrew and Arabic letters and digits. All are token
 * letters.
 */
export const firstWide = 0x800;

/**
 * Units from here on stand for the syllables of a text by its sounds. They are private use, so no script's
 * rules apply.
 */
export const firstSyllable = 0xe000;

/** A text in the scan buffers, or a stretch of it. */
export interface BufferedText extends NormalText {
  /**
   * Only words that start among the units `[first, end)` are looked for; what lies around belongs to the
   * neighbouring stretches.
   */
  first: number;
  end: number;
  /** How many units of the text lie before the stretch. */
  before: number;
}

// Constants of this module, see `scanBuffers`.
const { units, from } = scanBuffers;
const buffered: BufferedText = {
  source: '',
  isPlain: true,
  isNarrow: true,
  length: 0,
  units,
  from,
  first: 0,
  end: 0,
  before: 0,
};
/** A text that does not fit into the scan buffers. */
const tooLong = { units: new Uint16Array(0), from: new Int32Array(0), length: 0 };
/** A word that starts inside the stretch ends at most this many units after it. */
const margin = longestWord + 6;
const stretchLength = bufferLength - 2 * margin;

/** Folds a text into arrays of its own. */
export function normaliseText(source: string): NormalText {
  const { isPlain, isNarrow, length, units, from } = foldText(source);
  return {
    source,
    isPlain,
    isNarrow,
    length,
    units: units.slice(0, length + 8),
    from: from.slice(0, length + 1),
  };
}

/**
 * The same without arrays of its own. Read the result before you fold the next text or search a stretch of
 * one.
 */
export function foldText(source: string): NormalText {
  buffered.source = source;
  buffered.isPlain = true;
  buffered.isNarrow = true;
  buffered.length = 0;
  flagsEnd = 0;
  const end = fillBuffers(0);
  if (end < source.length) return foldLong(end);
  return finishBuffers(source.length, 0, 0, buffered.length);
}

/**
 * Moves what the buffers hold into arrays, and folds what follows place `start` of the text into them too.
 */
function foldLong(start: number): NormalText {
  const { source } = buffered;
  tooLong.length = 0;
  let index = start;
  for (; index < source.length; index = fillBuffers(index)) {
    // What follows may show that the last letter is a decoration.
    const count = Math.max(0, buffered.length - 1);
    moveOut(count);
    buffered.length -= count;
    units.copyWithin(0, count, count + 1);
    from.copyWithin(0, count, count + 1);
  }
  moveOut(buffered.length);
  tooLong.units.fill(0, tooLong.length, tooLong.length + 8);
  tooLong.from[tooLong.length] = source.length;
  return { ...tooLong, source, isPlain: buffered.isPlain, isNarrow: buffered.isNarrow };
}

function moveOut(count: number): void {
  const need = tooLong.length + count + 8;
  if (need > tooLong.units.length) {
    const { units, from } = tooLong;
    tooLong.units = new Uint16Array(need * 2);
    tooLong.from = new Int32Array(need * 2);
    tooLong.units.set(units);
    tooLong.from.set(from);
  }
  tooLong.units.set(units.subarray(0, count), tooLong.length);
  tooLong.from.set(from.subarray(0, count), tooLong.length);
  tooLong.length += count;
}

function finishBuffers(sourceEnd: number, before: number, first: number, end: number): BufferedText {
  units.fill(0, buffered.length, buffered.length + 8);
  from[buffered.length] = sourceEnd;
  buffered.before = before;
  buffered.first = first;
  buffered.end = end;
  return buffered;
}

/**
 * Calls `search` for all of a text: once if it lies in the buffers, otherwise for each stretch, loaded into
 * the buffers in turn.
 */
export function searchInBuffers(text: NormalText, search: (stretch: BufferedText) => void): void {
  if (text === buffered) search(buffered);
  else for (let start = 0; start < text.length; start += stretchLength) search(stretchFrom(text, start));
}

/** Loads the stretch that begins at unit `start` into the buffers, with some of what lies around it. */
function stretchFrom(text: NormalText, start: number): BufferedText {
  const before = Math.max(0, start - margin);
  const end = Math.min(text.length, start + stretchLength);
  const last = Math.min(text.length, end + margin);
  buffered.source = text.source;
  buffered.isPlain = text.isPlain;
  buffered.isNarrow = text.isNarrow;
  buffered.length = last - before;
  units.set(text.units.subarray(before, last));
  from.set(text.from.subarray(before, last));
  return finishBuffers(text.from[last] ?? text.source.length, before, start - before, end - before);
}

/** Folds from `start` on until the buffers are full or the text ends. Returns where it stopped. */
function fillBuffers(start: number): number {
  const { length } = buffered.source;
  let index = start;
  while (index < length && buffered.length < bufferLength) {
    const until = Math.min(length, index + bufferLength - buffered.length);
    index = addSimple(index, until);
    for (const end = Math.min(until, index + 8); index < end && buffered.length < bufferLength; )
      index = addCharacter(index);
  }
  return index;
}

/** Added to a folded unit, this carries into bit 16 for a letter, and not for a gap. */
const letterCarry = 0x10000 - gap.smallestLetter;
/** Added to a folded unit, this carries into bit 16 for a unit that needs a closer look. */
const closeCarry = 0x10000 - gap.none;

/**
 * Adds characters from `index` on, and stops at one that needs a closer look, or seven before `until`.
 * Returns where it stopped. Goes through eight characters at a time, and counts without a branch the
 * processor could mispredict: a gap is written and then overwritten. It is a function of its own, because the
 * compiled loop is a third faster when nothing else stands beside it.
 */
function addSimple(index: number, until: number): number {
  const { source } = buffered;
  const end = until - 7;
  let at = index;
  let count = buffered.length;
  let allBits = 0;
  // A local name: each use of a module's export costs a look-up.
  const table = fold;
  for (; at < end; at += 8) {
    const a = table[source.charCodeAt(at)] ?? 0;
    const b = table[source.charCodeAt(at + 1)] ?? 0;
    const c = table[source.charCodeAt(at + 2)] ?? 0;
    const d = table[source.charCodeAt(at + 3)] ?? 0;
    const e = table[source.charCodeAt(at + 4)] ?? 0;
    const f = table[source.charCodeAt(at + 5)] ?? 0;
    const g = table[source.charCodeAt(at + 6)] ?? 0;
    const h = table[source.charCodeAt(at + 7)] ?? 0;
    const bits =
      (a + closeCarry) |
      (b + closeCarry) |
      (c + closeCarry) |
      (d + closeCarry) |
      (e + closeCarry) |
      (f + closeCarry) |
      (g + closeCarry) |
      (h + closeCarry);
    if (bits >>> 16) break;
    allBits |= bits;
    units[count] = a;
    from[count] = at;
    count = (count + ((a + letterCarry) >>> 16)) | 0;
    units[count] = b;
    from[count] = at + 1;
    count = (count + ((b + letterCarry) >>> 16)) | 0;
    units[count] = c;
    from[count] = at + 2;
    count = (count + ((c + letterCarry) >>> 16)) | 0;
    units[count] = d;
    from[count] = at + 3;
    count = (count + ((d + letterCarry) >>> 16)) | 0;
    units[count] = e;
    from[count] = at + 4;
    count = (count + ((e + letterCarry) >>> 16)) | 0;
    units[count] = f;
    from[count] = at + 5;
    count = (count + ((f + letterCarry) >>> 16)) | 0;
    units[count] = g;
    from[count] = at + 6;
    count = (count + ((g + letterCarry) >>> 16)) | 0;
    units[count] = h;
    from[count] = at + 7;
    count = (count + ((h + letterCarry) >>> 16)) | 0;
  }
  buffered.length = count;
  buffered.isNarrow &&= allBits < firstWide;
  return at;
}

/** The first half of every regional indicator. */
const flagHalf = 0xd83c;

/** Adds the letters of the character at `index`: none, one or several. Returns where to go on. */
function addCharacter(index: number): number {
  const { source } = buffered;
  const code = source.charCodeAt(index);
  const unit = fold[code] ?? 0;
  // The second half of a pair was read with the first.
  if (unit < gap.smallestLetter || (code >= 0xdc00 && code < 0xe000)) return index + 1;
  if (unit === gap.several) {
    const end = code === flagHalf ? addFlag(index) : code < 0xd800 ? addSyllable(index) : 0;
    if (end > 0) return end;
  }
  const letters = unit < gap.none ? String.fromCharCode(unit) : lettersAt(source, index);
  if (letters !== '') addLetters(index, letters);
  else if (gapClassAt(source, index) === gap.none && !isSecondHalf(source, index)) {
    buffered.isPlain = false;
    dropDecoration(index - 1);
  }
  return index + 1;
}

/** Adds the letters that the character at `index` stands for. */
function addLetters(index: number, letters: string): void {
  const { source } = buffered;
  const isPair = letters.length === 2 && letters === source.slice(index, index + 2);
  if (fold[source.charCodeAt(index)] === gap.several && !isPair) buffered.isPlain = false;
  for (let letter = 0; letter < letters.length; letter++) {
    units[buffered.length] = letters.charCodeAt(letter);
    buffered.isNarrow &&= letters.charCodeAt(letter) < firstWide;
    from[buffered.length++] = isPair ? index + letter : index;
  }
}

/** Where the row of regional indicators that spells something ends. */
let flagsEnd = 0;

/**
 * Adds the letter of the regional indicator at `index`, and returns its end, or 0 where there is none. In a
 * row of indicators, two side by side are a flag, which is an emoji; an odd number spells something. Returns
 * the end of the row where it is all flags.
 */
function addFlag(index: number): number {
  const { source } = buffered;
  if (index >= flagsEnd) {
    let end = index;
    while (isFlagLetter(source.codePointAt(end) ?? 0)) end += 2;
    if (end === index || ((end - index) / 2) % 2 === 0) return end === index ? 0 : end;
    flagsEnd = end;
  }
  addLetters(index, lettersAt(source, index));
  return index + 2;
}

/**
 * Adds the Hangul syllable written in its parts at `index`, and returns its end, or 0 where there is none.
 */
function addSyllable(index: number): number {
  const end = hangulSyllableEnd(buffered.source, index);
  if (end === index) return 0;
  addLetters(index, buffered.source.slice(index, end).normalize('NFC'));
  return end;
}

/** Removes the letter at `index`, the last one added, if what follows makes it a decoration. */
function dropDecoration(index: number): void {
  const isLast = buffered.length > 0 && from[buffered.length - 1] === index;
  if (isLast && isDecoration(buffered.source, index)) buffered.length--;
}

/**
 * The letters of the code point at `index` where the table is not enough; '' for gaps and second halves of
 * pairs.
 */
function lettersAt(source: string, index: number): string {
  const point = source.codePointAt(index) ?? 0;
  if (point >= 0xdc00 && point < 0xe000) return '';
  const letters = severalLetters.get(point);
  if (letters !== undefined) return isDecoration(source, index) ? '' : letters;
  return isAstralLetter(point) ? source.slice(index, index + 2) : '';
}

/**
 * Letters outside the basic plane that fold to themselves: rare Han, and scripts without rules of their own
 * here.
 */
function isAstralLetter(point: number): boolean {
  return (
    (point >= 0x20000 && point < 0x40000) ||
    (point >= 0x10000 && point < 0x1cc00) ||
    (point >= 0x1df00 && point < 0x1df2b) ||
    (point >= 0x1e900 && point < 0x1e944)
  );
}

/**
 * The gap class of the character at `index`, which is not a letter. Second halves of pairs count for nothing.
 */
export function gapClassAt(source: string, index: number): number {
  const code = source.charCodeAt(index);
  const unit = fold[code] ?? 0;
  if (unit < gap.smallestLetter) return unit;
  if (isDecoration(source, index)) return gap.symbol;
  if (code < 0xd800 || code > 0xdfff) return gap.none;
  if (code >= 0xdc00) return isSecondHalf(source, index) ? gap.none : gap.symbol;
  const point = source.codePointAt(index) ?? 0;
  const isSilent = point >= 0xe0000 || (point >= 0x1f3fb && point <= 0x1f3ff) || severalLetters.has(point);
  return isSilent && !isFlagLetter(point) ? gap.none : gap.symbol;
}

/** Whether the unit at `index` is the second half of a pair. */
function isSecondHalf(source: string, index: number): boolean {
  const code = source.charCodeAt(index);
  const before = index > 0 ? source.charCodeAt(index - 1) : 0;
  return code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00;
}

/** The UTF-16 offset of the character that unit `index` came from; of its first half where it has two. */
export function sourceStart({ source, from }: NormalText, index: number): number {
  const start = from[index] ?? 0;
  return isSecondHalf(source, start) ? start - 1 : start;
}

/**
 * The UTF-16 offset after the character that unit `index` came from, including the parts of a syllable and
 * combining marks.
 */
export function sourceEnd(text: NormalText, index: number): number {
  const { source, from } = text;
  const start = from[index] ?? 0;
  if (text.isPlain || from[index + 1] === start + 1) return start + 1;
  const code = source.charCodeAt(start);
  let end = Math.max(hangulSyllableEnd(source, start), start + (code >= 0xd800 && code < 0xdc00 ? 2 : 1));
  while (end < source.length && fold[source.charCodeAt(end)] === gap.none && isMark(source.charAt(end)))
    end++;
  return end;
}

const isMark = (char: string) => /^\p{M}$/u.test(char);

/**
 * Where the Hangul syllable that is written in its parts at `index` ends: after a leading letter, a vowel and
 * a closing letter if there is one. Returns `index` where no such syllable stands.
 */
function hangulSyllableEnd(source: string, index: number): number {
  if (!isBetween(source.charCodeAt(index), 0x1100, 0x1112)) return index;
  if (!isBetween(source.charCodeAt(index + 1), 0x1161, 0x1175)) return index;
  return index + (isBetween(source.charCodeAt(index + 2), 0x11a8, 0x11c2) ? 3 : 2);
}

const isBetween = (code: number, first: number, last: number) => code >= first && code <= last;

import { isDecoration, isFlagLetter } from './emoji-letters.ts';
import { fold, severalLetters } from './fold-table.ts';
import { gap } from './gap-classes.ts';
import { hangulSyllableEnd } from './hangul-syllable.ts';

/**
 * A text as the matcher reads it: only letters and digits, folded by width, case, style, script variant and marks, with the
 * place each came from. Characters that are no letters leave no unit, but a gap between two places.
 */
export interface NormalText {
  source: string;
  /**
   * Whether every letter is a character of its own and everything else can be seen: then neighbouring places mean neighbouring
   * letters, places further apart mean a gap, and a letter ends where the next place may begin.
   */
  isPlain: boolean;
  /** Whether all letters lie below `firstWide`, so that no word with one above can stand in the text. */
  isNarrow: boolean;
  /** How many units there are; `units` holds at least eight zeros after them. */
  length: number;
  units: Uint16Array;
  /** Per unit the UTF-16 offset in `source` of the character it was made from; never falls; after the last the text's length. */
  from: Int32Array;
}

/** Letters below are narrow: Latin, Greek, Cyrillic, Hebrew, Arabic ones and digits, all of them token letters. */
export const firstWide = 0x800;

/** An empty normal text with room for `capacity` units, to be filled again and again. */
export function roomForText(capacity: number): NormalText {
  return {
    source: '',
    isPlain: true,
    isNarrow: true,
    length: 0,
    units: new Uint16Array(capacity),
    from: new Int32Array(capacity),
  };
}

/** Folds `source` into `room`, which grows when it must, and returns it. */
export function normaliseText(source: string, room: NormalText = roomForText(source.length + 8)): NormalText {
  const { length } = source;
  if (room.units.length < length + 8) grow(room, length + (length >> 2) + 64);
  room.source = source;
  room.isPlain = true;
  room.isNarrow = true;
  room.length = 0;
  for (let index = 0; index < length; ) {
    index = addSimple(room, index);
    for (const end = Math.min(length, index + 8); index < end; ) index = addCharacter(room, index);
  }
  room.units.fill(0, room.length, room.length + 8);
  room.from[room.length] = length;
  return room;
}

/** Added to a folded unit, reaches 0x10000 for a letter and not for a gap. */
const letterCarry = 0x10000 - gap.smallestLetter;
/** Added to a folded unit, reaches 0x10000 for one that has to be looked at closely. */
const closeCarry = 0x10000 - gap.none;

/**
 * Adds characters from `index` on, up to one that has to be looked at closely or is among the last seven; returns where it
 * stopped. Eight at a time, and counting without a branch the processor could guess wrong: a gap is written and then
 * overwritten. A function of its own, because the compiled loop is a third faster when nothing else stands beside it.
 */
function addSimple(room: NormalText, index: number): number {
  const { source, units, from } = room;
  const end = source.length - 7;
  let at = index;
  let count = room.length;
  let allBits = 0;
  // A local name for the table: what a module exports is looked up each time.
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
  room.length = count;
  room.isNarrow &&= allBits < firstWide;
  return at;
}

/** The first half of every regional indicator. */
const flagHalf = 0xd83c;

/** Adds the letters of the character at `index`, of which there may be none or several; returns where to go on. */
function addCharacter(room: NormalText, index: number): number {
  const { source } = room;
  const code = source.charCodeAt(index);
  const unit = fold[code] ?? 0;
  // The second half of a pair was read with the first.
  if (unit < gap.smallestLetter || (code >= 0xdc00 && code < 0xe000)) return index + 1;
  if (unit === gap.several) {
    const end = code === flagHalf ? addFlags(room, index) : code < 0xd800 ? addSyllable(room, index) : 0;
    if (end > 0) return end;
  }
  const letters = unit < gap.none ? String.fromCharCode(unit) : lettersAt(source, index);
  if (letters !== '') addLetters(room, index, letters);
  else if (gapClassAt(source, index) === gap.none && !isSecondHalf(source, index)) {
    room.isPlain = false;
    dropDecoration(room, index - 1);
  }
  return index + 1;
}

/** Adds the letters that the character at `index` stands for. */
function addLetters(room: NormalText, index: number, letters: string): void {
  const { source } = room;
  const need = room.length + letters.length + source.length - index + 8;
  if (need > room.units.length) grow(room, need + source.length);
  const isPair = letters.length === 2 && letters === source.slice(index, index + 2);
  if (fold[source.charCodeAt(index)] === gap.several && !isPair) room.isPlain = false;
  for (let letter = 0; letter < letters.length; letter++) {
    room.units[room.length] = letters.charCodeAt(letter);
    room.isNarrow &&= letters.charCodeAt(letter) < firstWide;
    room.from[room.length++] = isPair ? index + letter : index;
  }
}

/**
 * Adds the letters of the run of regional indicators that begins at `index`, and returns its end, or 0 where there is none. Two
 * side by side are a flag, an emoji; an odd number of them spells something.
 */
function addFlags(room: NormalText, index: number): number {
  const { source } = room;
  let end = index;
  while (isFlagLetter(source.codePointAt(end) ?? 0)) end += 2;
  if (((end - index) / 2) % 2 === 1)
    for (let at = index; at < end; at += 2) addLetters(room, at, lettersAt(source, at));
  return end === index ? 0 : end;
}

/** Adds the Hangul syllable written in its parts at `index`, and returns its end, or 0 where there is none. */
function addSyllable(room: NormalText, index: number): number {
  const end = hangulSyllableEnd(room.source, index);
  if (end === index) return 0;
  addLetters(room, index, room.source.slice(index, end).normalize('NFC'));
  return end;
}

/** Takes back the letter at `index`, the last one added, when what follows has made a decoration of it. */
function dropDecoration(room: NormalText, index: number): void {
  const isLast = room.length > 0 && room.from[room.length - 1] === index;
  if (isLast && isDecoration(room.source, index)) room.length--;
}

function grow(room: NormalText, capacity: number): void {
  const units = new Uint16Array(capacity);
  const from = new Int32Array(capacity);
  units.set(room.units);
  from.set(room.from);
  room.units = units;
  room.from = from;
}

/** The letters of the code point at `index` when the table alone cannot tell; '' for gaps and second halves of pairs. */
function lettersAt(source: string, index: number): string {
  const point = source.codePointAt(index) ?? 0;
  if (point >= 0xdc00 && point < 0xe000) return '';
  const letters = severalLetters.get(point);
  if (letters !== undefined) return isDecoration(source, index) ? '' : letters;
  return isAstralLetter(point) ? source.slice(index, index + 2) : '';
}

/** Letters outside the basic plane that fold to themselves: rare Han, and scripts that nothing here treats specially. */
function isAstralLetter(point: number): boolean {
  return (
    (point >= 0x20000 && point < 0x40000) ||
    (point >= 0x10000 && point < 0x1cc00) ||
    (point >= 0x1df00 && point < 0x1df2b) ||
    (point >= 0x1e900 && point < 0x1e944)
  );
}

/** The gap class of the character at `index`, which is not a letter; second halves of pairs count for nothing. */
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

/** The UTF-16 offset of the character unit `index` came from, of its first half where it has two. */
export function sourceStart({ source, from }: NormalText, index: number): number {
  const start = from[index] ?? 0;
  return isSecondHalf(source, start) ? start - 1 : start;
}

/** The UTF-16 offset after the character unit `index` came from, the parts of a syllable and combining marks included. */
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

import { fold, severalLetters } from './fold-table.ts';
import { gap } from './gap-classes.ts';

/**
 * A text as the matcher reads it: only letters and digits, folded by width, case, style, script variant and marks, with the
 * place each came from. Characters that are no letters leave no unit, but a gap between two places.
 */
export interface NormalText {
  source: string;
  /** Whether some character became several letters, so that fewer places than letters do not mean an unbroken run. */
  isStretched: boolean;
  /** How many units there are; `units` holds at least eight zeros after them. */
  length: number;
  units: Uint16Array;
  /** Per unit the UTF-16 offset in `source` of the character it was made from; never falls; after the last the text's length. */
  from: Int32Array;
}

/** An empty normal text with room for `capacity` units, to be filled again and again. */
export function roomForText(capacity: number): NormalText {
  return {
    source: '',
    isStretched: false,
    length: 0,
    units: new Uint16Array(capacity),
    from: new Int32Array(capacity),
  };
}

/** Added to a folded unit, reaches 0x10000 for a letter and not for a gap. */
const letterCarry = 0x10000 - gap.smallestLetter;

/** Folds `source` into `room`, which grows when it must, and returns it. */
export function normaliseText(source: string, room: NormalText = roomForText(source.length + 8)): NormalText {
  const length = source.length;
  if (room.units.length < length + 8) grow(room, length + (length >> 2) + 64);
  room.source = source;
  room.isStretched = false;
  room.length = 0;
  let { units, from } = room;
  let count = 0;
  let index = 0;
  // Four at a time, and counting without a branch the processor could guess wrong: a gap is written and then overwritten.
  for (; index + 3 < length; index += 4) {
    const a = fold[source.charCodeAt(index)] ?? 0;
    const b = fold[source.charCodeAt(index + 1)] ?? 0;
    const c = fold[source.charCodeAt(index + 2)] ?? 0;
    const d = fold[source.charCodeAt(index + 3)] ?? 0;
    if (((a + 1) | (b + 1) | (c + 1) | (d + 1)) >>> 16) {
      room.length = count;
      for (let at = index; at < index + 4; at++) addCharacter(room, at);
      ({ units, from, length: count } = room);
      continue;
    }
    units[count] = a;
    from[count] = index;
    count += (a + letterCarry) >>> 16;
    units[count] = b;
    from[count] = index + 1;
    count += (b + letterCarry) >>> 16;
    units[count] = c;
    from[count] = index + 2;
    count += (c + letterCarry) >>> 16;
    units[count] = d;
    from[count] = index + 3;
    count += (d + letterCarry) >>> 16;
  }
  room.length = count;
  for (; index < length; index++) addCharacter(room, index);
  room.units.fill(0, room.length, room.length + 8);
  room.from[room.length] = length;
  return room;
}

/** Adds the letters of the character at `index`, of which there may be none or several. */
function addCharacter(room: NormalText, index: number): void {
  const { source } = room;
  const unit = fold[source.charCodeAt(index)] ?? 0;
  if (unit < gap.smallestLetter) return;
  const letters = unit === gap.several ? lettersAt(source, index) : String.fromCharCode(unit);
  const need = room.length + letters.length + source.length - index + 8;
  if (need > room.units.length) grow(room, need + source.length);
  const isPair = letters.length === 2 && letters === source.slice(index, index + 2);
  room.isStretched ||= letters.length > 1 && !isPair;
  for (let letter = 0; letter < letters.length; letter++) {
    room.units[room.length] = letters.charCodeAt(letter);
    room.from[room.length++] = isPair ? index + letter : index;
  }
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
  if (isFlagLetter(point) && isPartOfFlag(source, index)) return '';
  const letters = severalLetters.get(point);
  if (letters !== undefined) return letters;
  return isAstralLetter(point) ? source.slice(index, index + 2) : '';
}

/** Letters outside the basic plane that fold to themselves: rare Han, and scripts that nothing here treats specially. */
function isAstralLetter(point: number): boolean {
  return (point >= 0x20000 && point < 0x40000) || (point >= 0x10000 && point < 0x1d000);
}

const isFlagLetter = (point: number) => point >= 0x1f1e6 && point <= 0x1f1ff;

/** Two regional indicators side by side are a flag, an emoji; an odd number of them spells something. */
function isPartOfFlag(source: string, index: number): boolean {
  let first = index;
  while (first >= 2 && isFlagLetter(source.codePointAt(first - 2) ?? 0)) first -= 2;
  let end = index + 2;
  while (isFlagLetter(source.codePointAt(end) ?? 0)) end += 2;
  return ((end - first) / 2) % 2 === 0;
}

/** The gap class of the character at `index`, which is not a letter; second halves of pairs count for nothing. */
export function gapClassAt(source: string, index: number): number {
  const unit = fold[source.charCodeAt(index)] ?? 0;
  if (unit < gap.smallestLetter) return unit;
  const code = source.charCodeAt(index);
  if (code < 0xd800 || code > 0xdfff) return gap.none;
  if (code >= 0xdc00) {
    const before = index > 0 ? source.charCodeAt(index - 1) : 0;
    return before >= 0xd800 && before < 0xdc00 ? gap.none : gap.symbol;
  }
  const point = source.codePointAt(index) ?? 0;
  const isSilent = point >= 0xe0000 || (point >= 0x1f3fb && point <= 0x1f3ff) || severalLetters.has(point);
  return isSilent && !isFlagLetter(point) ? gap.none : gap.symbol;
}

/** The UTF-16 offset after the character unit `index` came from, combining marks included. */
export function sourceEnd(text: NormalText, index: number): number {
  const { source, from } = text;
  const start = from[index] ?? 0;
  if (from[index + 1] === start + 1) return start + 1;
  const code = source.charCodeAt(start);
  let end = start + (code >= 0xd800 && code < 0xdc00 ? 2 : 1);
  while (end < source.length && fold[source.charCodeAt(end)] === gap.none && isMark(source.charAt(end)))
    end++;
  return end;
}

const isMark = (char: string) => /^\p{M}$/u.test(char);

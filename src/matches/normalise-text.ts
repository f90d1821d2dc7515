import { fold, severalLetters } from './fold-table.ts';
import { gap } from './gap-classes.ts';

/**
 * A text as the matcher reads it: only letters and digits, folded by width, case, style, script variant and marks, with the
 * place each came from. Characters that are no letters leave no unit, but a gap between two places.
 */
export interface NormalText {
  source: string;
  /** How many units there are; `units` holds at least two zeros after them. */
  length: number;
  units: Uint16Array;
  /** Per unit the UTF-16 offset in `source` of the character it was made from; never falls. */
  from: Int32Array;
}

/** An empty normal text with room for `capacity` units, to be filled again and again. */
export function roomForText(capacity: number): NormalText {
  return { source: '', length: 0, units: new Uint16Array(capacity), from: new Int32Array(capacity) };
}

/** Folds `source` into `room`, which grows when it must, and returns it. */
export function normaliseText(source: string, room: NormalText = roomForText(source.length + 2)): NormalText {
  const length = source.length;
  if (room.units.length < length + 2) grow(room, length + (length >> 2) + 64);
  room.source = source;
  let { units, from } = room;
  let count = 0;
  for (let index = 0; index < length; index++) {
    const unit = fold[source.charCodeAt(index)] ?? 0;
    units[count] = unit;
    from[count] = index;
    if (unit === gap.several) {
      const letters = lettersAt(source, index);
      if (count + letters.length + length - index + 2 > units.length) {
        grow(room, units.length + length + letters.length);
        ({ units, from } = room);
      }
      const isPair = letters.length === 2 && letters === source.slice(index, index + 2);
      for (let letter = 0; letter < letters.length; letter++) {
        units[count] = letters.charCodeAt(letter);
        from[count++] = isPair ? index + letter : index;
      }
    } else {
      // Adds 1 for a letter and 0 for a gap without a branch the processor could guess wrong.
      count += (unit + (0x10000 - gap.smallestLetter)) >>> 16;
    }
  }
  units[count] = 0;
  units[count + 1] = 0;
  room.length = count;
  return room;
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
  const { source } = text;
  let end = text.from[index] ?? 0;
  const point = source.codePointAt(end) ?? 0;
  end += point > 0xffff ? 2 : 1;
  while (end < source.length && fold[source.charCodeAt(end)] === gap.none && isMark(source.charAt(end)))
    end++;
  return end;
}

const isMark = (char: string) => /^\p{M}$/u.test(char);

import { isTokenLetter } from '../letters/fold-table.ts';
import { codeOfToken, numberOfToken } from './claim-tokens.ts';
import { isApart, numberSize, sizeOf } from './number-sizes.ts';
import { eventWords, longestLetters, standIns } from './synonyms.ts';

/** A text as claims are compared: function words dropped, numbers alike, expressions of one meaning alike. */
export interface ClaimLetters {
  letters: Uint16Array;
  /** Per letter the folded units `[start, end)` it came from. */
  starts: Int32Array;
  ends: Int32Array;
  /** Per letter 1 when it belongs to an expression of what happened or was done. */
  events: Uint8Array;
  /** Per letter that stands for a number how large that is, see `numberSize`; else 0. */
  sizes: Uint8Array;
}

/** Stands for any number, so that a retelling may change it. */
export const anyNumber = 0x23;

const particles = '的了着地得是在把被就都也还很已将这那吗呢啊吧呀哦哈与和跟及之其个';
const numerals = '0123456789零〇一二三四五六七八九十百千万亿两俩仨几数多余半';
const loneNumerals = '一二三四五六七八九十两俩仨几';
const counted = '个只名人年月日天次万元块岁米级度例位家架吨台条顶辆头层户瓣小分点周斤袋公';

/** What a unit may be, as bits. */
const particle = 1;
const numeral = 2;
const loneNumeral = 4;
const isCounted = 8;
const beginsStandIn = 16;
const inToken = 32;
const kinds = new Uint8Array(0x10000);
for (const [chars, kind] of [
  [particles, particle],
  [numerals, numeral],
  [loneNumerals, loneNumeral],
  [counted, isCounted],
] as const) {
  for (const char of chars) kinds[char.charCodeAt(0)] = (kinds[char.charCodeAt(0)] ?? 0) | kind;
}

/** An expression that another one stands for. */
interface Expression {
  units: Uint16Array;
  standIn: Uint16Array;
  isEvent: 0 | 1;
}

/** By slot of their first two units, which others may share, those of several units, longest first. */
const longer: (Expression[] | undefined)[] = new Array(0x10000).fill(undefined);
/** By its unit an expression of one. */
const lone: (Expression | undefined)[] = new Array(0x10000).fill(undefined);
const slotOf = (first: number, second: number) => (first * 31 + second) & 0xffff;
const unitsOf = (word: string) => Uint16Array.from(word, (char) => char.charCodeAt(0));
for (const [word, standIn] of standIns) {
  const units = unitsOf(word);
  const [first = 0, second = 0] = units;
  const expression: Expression = {
    units,
    standIn: unitsOf(standIn),
    isEvent: eventWords.has(standIn) ? 1 : 0,
  };
  if (units.length === 1) lone[first] = expression;
  else {
    longer[slotOf(first, second)] = [...(longer[slotOf(first, second)] ?? []), expression];
    longer[slotOf(first, second)]?.sort((a, b) => b.units.length - a.units.length);
  }
  kinds[first] = (kinds[first] ?? 0) | beginsStandIn;
}
for (const [unit, kind] of kinds.entries()) {
  if (unit > 0 && isTokenLetter(unit) && (kind & (beginsStandIn | numeral)) === 0)
    kinds[unit] = kind | inToken;
}

const roomForLetters = (most: number): ClaimLetters => ({
  letters: new Uint16Array(most),
  starts: new Int32Array(most),
  ends: new Int32Array(most),
  events: new Uint8Array(most),
  sizes: new Uint8Array(most),
});
let room = roomForLetters(1024);

/**
 * The claim letters of folded units `[start, end)`, which came from these places of a text; the letters hold
 * until the next call.
 */
export function claimLetters(
  units: Uint16Array,
  start: number,
  end: number,
  from: Int32Array | null = null,
): ClaimLetters {
  // An expression of one unit may be several letters.
  const most = (end - start) * longestLetters;
  if (room.letters.length < most) room = roomForLetters(most * 2);
  const into = room;
  let count = 0;
  for (let index = start; index < end; ) {
    const unit = units[index] ?? 0;
    const kind = kinds[unit] ?? 0;
    const numberEnd = (kind & numeral) > 0 ? endOfNumber(units, index, end) : index;
    if (numberEnd > index) {
      count = write(into, count, anyNumber, index, numberEnd, 0, numberSize(units, index, numberEnd, from));
      index = numberEnd;
      continue;
    }
    const tokenEnd = (kind & inToken) > 0 ? endOfToken(units, index, end, from) : index;
    if (tokenEnd > index + 1) {
      const token = wordOf(units, index, tokenEnd);
      const number = numberOfToken(token);
      const letter = number > 0 ? anyNumber : codeOfToken(token);
      if (letter !== 0) count = write(into, count, letter, index, tokenEnd, 0, sizeOf(number));
      index = tokenEnd;
      continue;
    }
    const expression = (kind & beginsStandIn) > 0 ? expressionAt(units, index, end) : undefined;
    if (expression) {
      const { standIn, isEvent } = expression;
      const until = index + expression.units.length;
      for (let letter = 0; letter < standIn.length; letter++)
        count = write(into, count, standIn[letter] ?? 0, index, until, isEvent, 0);
      index = until;
      continue;
    }
    if ((kind & particle) === 0) count = write(into, count, unit, index, index + 1, 0, 0);
    index++;
  }
  const { letters, starts, ends, events, sizes } = into;
  return {
    letters: letters.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    events: events.subarray(0, count),
    sizes: sizes.subarray(0, count),
  };
}

/** Writes a letter as number `at`; returns the number of the next one. */
function write(
  { letters, starts, ends, events, sizes }: ClaimLetters,
  at: number,
  letter: number,
  start: number,
  end: number,
  isEvent: number,
  size: number,
): number {
  letters[at] = letter;
  starts[at] = start;
  ends[at] = end;
  events[at] = isEvent;
  sizes[at] = size;
  return at + 1;
}

/** Where the number at `start` ends; a single Chinese numeral is one only where something is counted. */
function endOfNumber(units: Uint16Array, start: number, end: number): number {
  let index = start;
  while (index < end && ((kinds[units[index] ?? 0] ?? 0) & numeral) > 0) index++;
  const isLone = index - start === 1 && (units[start] ?? 0) > 0x39;
  if (!isLone) return index;
  const isOne = ((kinds[units[start] ?? 0] ?? 0) & loneNumeral) > 0;
  return isOne && index < end && ((kinds[units[index] ?? 0] ?? 0) & isCounted) > 0 ? index : start;
}

/** Where the word at `start` ends that is written in letters like the Latin ones. */
function endOfToken(units: Uint16Array, start: number, end: number, from: Int32Array | null): number {
  let index = start + 1;
  while (index < end && ((kinds[units[index] ?? 0] ?? 0) & inToken) > 0 && !(from && isApart(from, index)))
    index++;
  return index;
}

/** Units `[start, end)` as a string: faster put together letter by letter than in one call. */
function wordOf(units: Uint16Array, start: number, end: number): string {
  let word = '';
  for (let index = start; index < end; index++) word += String.fromCharCode(units[index] ?? 0);
  return word;
}

/** The longest expression at `start`. */
function expressionAt(units: Uint16Array, start: number, end: number): Expression | undefined {
  const first = units[start] ?? 0;
  const some = start + 1 < end ? longer[slotOf(first, units[start + 1] ?? 0)] : undefined;
  if (some) {
    for (const expression of some) {
      if (start + expression.units.length <= end && standsAt(expression.units, units, start))
        return expression;
    }
  }
  return lone[first];
}

function standsAt(expression: Uint16Array, units: Uint16Array, start: number): boolean {
  for (let index = 0; index < expression.length; index++) {
    if (expression[index] !== units[start + index]) return false;
  }
  return true;
}

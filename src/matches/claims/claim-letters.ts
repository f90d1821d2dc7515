import { isTokenLetter } from '../letters/fold-table.ts';
import { codeOfToken, numberOfToken } from './claim-tokens.ts';
import { isApart, numberSize, sizeOf } from './number-sizes.ts';
import { eventWords, longestLetters, longestStandIn, standIns } from './synonyms.ts';

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
for (const [unit, kind] of kinds.entries()) {
  if ((longestStandIn[unit] ?? 0) > 0) kinds[unit] = kind | beginsStandIn;
  else if (unit > 0 && isTokenLetter(unit) && (kind & numeral) === 0) kinds[unit] = kind | inToken;
}

/**
 * Which pairs, by slot, may begin an expression of several letters; most letters are seen not to without a
 * look at the map.
 */
const standInPairs = new Uint8Array(0x10000);
const pairSlot = (first: number, second: number) => (first * 31 + second) & 0xffff;
const loneStandIns = new Uint8Array(0x10000);
for (const word of standIns.keys()) {
  if (word.length === 1) loneStandIns[word.charCodeAt(0)] = 1;
  else standInPairs[pairSlot(word.charCodeAt(0), word.charCodeAt(1))] = 1;
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
  const { letters, starts, ends, events, sizes } = room;
  let count = 0;
  const add = (letter: number, from: number, until: number, isEvent = 0, size = 0) => {
    letters[count] = letter;
    events[count] = isEvent;
    sizes[count] = size;
    starts[count] = from;
    ends[count] = until;
    count++;
  };
  for (let index = start; index < end; ) {
    const unit = units[index] ?? 0;
    const kind = kinds[unit] ?? 0;
    const numberEnd = (kind & numeral) > 0 ? endOfNumber(units, index, end) : index;
    if (numberEnd > index) {
      add(anyNumber, index, numberEnd, 0, numberSize(units, index, numberEnd, from));
      index = numberEnd;
      continue;
    }
    const tokenEnd = (kind & inToken) > 0 ? endOfToken(units, index, end, from) : index;
    if (tokenEnd > index + 1) {
      const token = String.fromCharCode(...units.subarray(index, tokenEnd));
      const number = numberOfToken(token);
      const letter = number > 0 ? anyNumber : codeOfToken(token);
      if (letter !== 0) add(letter, index, tokenEnd, 0, sizeOf(number));
      index = tokenEnd;
      continue;
    }
    const word = (kind & beginsStandIn) > 0 ? standInAt(units, index, end) : null;
    if (word) {
      for (let letter = 0; letter < word.standIn.length; letter++) {
        add(word.standIn.charCodeAt(letter), index, index + word.length, word.isEvent);
      }
      index += word.length;
      continue;
    }
    if ((kind & particle) === 0) add(unit, index, index + 1);
    index++;
  }
  return {
    letters: letters.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    events: events.subarray(0, count),
    sizes: sizes.subarray(0, count),
  };
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

function standInAt(
  units: Uint16Array,
  start: number,
  end: number,
): { standIn: string; length: number; isEvent: number } | null {
  const first = units[start] ?? 0;
  const longest = longestStandIn[first] ?? 0;
  const isLonger = start + 1 < end && standInPairs[pairSlot(first, units[start + 1] ?? 0)] === 1;
  for (let length = isLonger ? Math.min(longest, end - start) : 1; length > 0; length--) {
    if (length === 1 && loneStandIns[first] !== 1) return null;
    const standIn = standIns.get(String.fromCharCode(...units.subarray(start, start + length)));
    if (standIn) return { standIn, length, isEvent: eventWords.has(standIn) ? 1 : 0 };
  }
  return null;
}

import { longestStandIn, standIns } from './claim-synonyms.ts';

/** A text as claims are compared: function words dropped, numbers alike, expressions of one meaning alike. */
export interface ClaimLetters {
  letters: number[];
  /** Per letter the folded units `[at, to)` it came from. */
  at: number[];
  to: number[];
}

/** Stands for any number, so that a retelling may change it. */
export const anyNumber = 0x23;

const particles = new Set(
  [...'的了着地得是在把被就都也还很已将这那吗呢啊吧呀哦哈与和跟及之其个'].map(codeOf),
);
const numerals = new Set([...'0123456789零〇一二三四五六七八九十百千万亿两俩仨几数多余半'].map(codeOf));
const loneNumerals = new Set([...'一二三四五六七八九十两俩仨几'].map(codeOf));
const counted = new Set(
  [...'个只名人年月日天次万元块岁米级度例位家架吨台条顶辆头层户瓣小分点周斤袋公'].map(codeOf),
);

function codeOf(char: string): number {
  return char.charCodeAt(0);
}

/** The claim letters of folded units `[start, end)`. */
export function claimLetters(units: ArrayLike<number>, start: number, end: number): ClaimLetters {
  const letters: number[] = [];
  const at: number[] = [];
  const to: number[] = [];
  for (let index = start; index < end; ) {
    const unit = units[index] ?? 0;
    const numberEnd = endOfNumber(units, index, end);
    if (numberEnd > index) {
      letters.push(anyNumber);
      at.push(index);
      to.push(numberEnd);
      index = numberEnd;
      continue;
    }
    const word = unit >= 0x4e00 ? standInAt(units, index, end) : null;
    for (let letter = 0; letter < (word?.standIn.length ?? 0); letter++) {
      letters.push(word?.standIn.charCodeAt(letter) ?? 0);
      at.push(index);
      to.push(index + (word?.length ?? 1));
    }
    if (!word && !particles.has(unit)) {
      letters.push(unit);
      at.push(index);
      to.push(index + 1);
    }
    index += word?.length ?? 1;
  }
  return { letters, at, to };
}

/** Where the number at `start` ends; a single Chinese numeral is one only where something is counted. */
function endOfNumber(units: ArrayLike<number>, start: number, end: number): number {
  let index = start;
  while (index < end && numerals.has(units[index] ?? 0)) index++;
  const isLone = index - start === 1 && (units[start] ?? 0) > 0x39;
  if (!isLone) return index;
  return loneNumerals.has(units[start] ?? 0) && counted.has(units[index] ?? 0) ? index : start;
}

function standInAt(
  units: ArrayLike<number>,
  start: number,
  end: number,
): { standIn: string; length: number } | null {
  for (let length = Math.min(longestStandIn, end - start); length > 0; length--) {
    let word = '';
    for (let index = start; index < start + length; index++) word += String.fromCharCode(units[index] ?? 0);
    const standIn = standIns.get(word);
    if (standIn) return { standIn, length };
  }
  return null;
}

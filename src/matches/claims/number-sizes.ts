const digits = '零一二三四五六七八九';
const alike: Record<string, number> = { 〇: 0, 两: 2, 俩: 2, 仨: 3, 几: 5, 数: 5 };
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const groups: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Sizes further apart than this are different by more than a factor of four. */
const mostApart = 8;

/**
 * How large the number in folded units `[start, end)` is, as one more than four times the binary logarithm,
 * at most 255; 0 when nothing can be said, as of `半` and `多`. `from` are the places of the units in the text
 * as it is written.
 */
export function numberSize(
  units: Uint16Array,
  start: number,
  end: number,
  from: Int32Array | null = null,
): number {
  let total = 0;
  let group = 0;
  let digit = Number.NaN;
  for (let index = start; index < end; index++) {
    // A point or comma between digits is no unit: three digits follow a comma, as in 10,000, and decimals are
    // left out.
    if (from && index > start && isApart(from, index) && end - index !== 3) break;
    const char = String.fromCharCode(units[index] ?? 0);
    const power = powers[char];
    const thousands = groups[char];
    if (power !== undefined) {
      group += (Number.isNaN(digit) ? 1 : digit) * power;
      digit = Number.NaN;
    } else if (thousands !== undefined) {
      const counted = group + (Number.isNaN(digit) ? 0 : digit);
      total += (counted > 0 ? counted : 1) * thousands;
      group = 0;
      digit = Number.NaN;
    } else {
      const value = digitOf(char);
      if (value !== null) digit = (Number.isNaN(digit) ? 0 : digit * 10) + value;
    }
  }
  const value = total + group + (Number.isNaN(digit) ? 0 : digit);
  return sizeOf(value);
}

/** How large a number is, as `numberSize` says it. */
export const sizeOf = (value: number) =>
  value >= 1 ? Math.min(255, 1 + Math.round(4 * Math.log2(value))) : 0;

/** Whether something stands between a unit and the one before. */
export const isApart = (from: Int32Array, index: number) => (from[index] ?? 0) - (from[index - 1] ?? 0) > 1;

function digitOf(char: string): number | null {
  if (char >= '0' && char <= '9') return Number(char);
  const digit = digits.indexOf(char);
  return digit >= 0 ? digit : (alike[char] ?? null);
}

/** Letters and how large the numbers among them are. */
interface CountedLetters {
  letters: Uint16Array;
  sizes: Uint8Array;
}

/**
 * Whether a passage counts what the wording counts, by the letter after a number, and comes to a number far
 * from all of its.
 */
export function holdsOtherNumber(passage: CountedLetters, wording: CountedLetters): boolean {
  for (let place = 0; place + 1 < passage.letters.length; place++) {
    const size = passage.sizes[place] ?? 0;
    if (size > 0 && isOtherNumber(size, passage.letters[place + 1] ?? 0, wording)) return true;
  }
  return false;
}

/** Whether a wording counts the same, and no number of it is near a given one. */
function isOtherNumber(size: number, counted: number, { letters, sizes }: CountedLetters): boolean {
  let isCounted = false;
  for (let place = 0; place + 1 < letters.length; place++) {
    const other = sizes[place] ?? 0;
    if (other === 0 || letters[place + 1] !== counted) continue;
    if (Math.abs(other - size) <= mostApart) return false;
    isCounted = true;
  }
  return isCounted;
}

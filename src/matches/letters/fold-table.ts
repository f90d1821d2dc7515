import { foldRuns, foldSeveral } from './fold-table-data.ts';
import { NumberReader } from './number-stream.ts';

/** What each UTF-16 unit folds to: a letter, a gap class below `gap.smallestLetter`, or `gap.several`. */
export const fold: Uint16Array = readRuns(foldRuns);

/**
 * The letters of code points that fold to several units, and of those outside the basic plane that fold to
 * other letters.
 */
export const severalLetters: ReadonlyMap<number, string> = readSeveral(foldSeveral);

function readRuns(base64: string): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const runs = new NumberReader(base64);
  let unit = 0;
  while (!runs.isAtEnd) {
    unit += runs.read();
    const run = runs.read();
    const number = runs.read();
    const end = unit + (run >> 1);
    const distance = number % 2 === 1 ? -(number + 1) / 2 : number / 2;
    for (; unit < end; unit++) table[unit] = run % 2 === 1 ? number : unit + distance;
  }
  return table;
}

function readSeveral(text: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const item of text.split(' ')) {
    const point = item.codePointAt(0) ?? 0;
    letters.set(point, item.slice(point > 0xffff ? 2 : 1));
  }
  return letters;
}

/**
 * Whether a folded unit belongs to a script that separates its words with spaces (Latin, Cyrillic, Arabic,
 * digits …). Its words are matched as whole tokens. Han, kana, Hangul, Thai and similar scripts are matched
 * anywhere.
 */
export function isTokenLetter(unit: number): boolean {
  return (
    unit < 0x0e00 ||
    (unit >= 0x1200 && unit < 0x1780) ||
    (unit >= 0x10a0 && unit < 0x1100) ||
    (unit >= 0x1e00 && unit < 0x2000)
  );
}

/**
 * For each UTF-16 unit, 1 for token letters and 0 for all others: for loops that ask about every letter of a
 * text.
 */
export const tokenLetters: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  isTokenLetter(unit) ? 1 : 0,
);

import { tokenLetters } from '../letters/fold-table.ts';
import { hasGapAfter } from '../letters/gap-rules.ts';
import type { BufferedText } from '../letters/normalise-text.ts';
import { placesBefore, scanBuffers } from '../letters/scan-buffers.ts';

// Constants of this module, see `scanBuffers`.
const { units, from, places: borders } = scanBuffers;

/**
 * Writes into `places` where each run of letters begins: a token, or letters of a script without tokens,
 * without a gap inside. Returns how many there are; one more border after them is the end of the text. Where
 * the text allows it, no branch depends on the text.
 */
export function tokenBorders(text: BufferedText): number {
  if (text.length === 0) return 0;
  const write = !text.isPlain ? bordersOfAny : text.isNarrow ? bordersOfNarrow : bordersOfPlain;
  const count = placesBefore(text.length, write(text));
  borders[count] = text.length;
  return count;
}

/**
 * All letters are of one kind, and letters further apart have a gap between them. Four at a time, as in
 * `addSimple`.
 */
function bordersOfNarrow({ length }: BufferedText): number {
  borders[0] = 0;
  let count = 1;
  let before = from[0] ?? 0;
  for (let index = 1; index < length; index += 4) {
    const a = from[index] ?? 0;
    const b = from[index + 1] ?? 0;
    const c = from[index + 2] ?? 0;
    const d = from[index + 3] ?? 0;
    borders[count] = index;
    count += (before + 1 - a) >>> 31;
    borders[count] = index + 1;
    count += (a + 1 - b) >>> 31;
    borders[count] = index + 2;
    count += (b + 1 - c) >>> 31;
    borders[count] = index + 3;
    count += (c + 1 - d) >>> 31;
    before = d;
  }
  return count;
}

/**
 * In a plain text letters further apart have a gap between them. Two at a time, and no branch depends on the
 * text.
 */
function bordersOfPlain({ length }: BufferedText): number {
  let count = 0;
  const kinds = tokenLetters;
  let kind = 1 - (kinds[units[0] ?? 0] ?? 0);
  let place = 0;
  for (let index = 0; index < length; index += 2) {
    const nextKind = kinds[units[index] ?? 0] ?? 0;
    const nextPlace = from[index] ?? 0;
    borders[count] = index;
    count += ((place + 1 - nextPlace) >>> 31) | (kind ^ nextKind);
    kind = kinds[units[index + 1] ?? 0] ?? 0;
    place = from[index + 1] ?? 0;
    borders[count] = index + 1;
    count += ((nextPlace + 1 - place) >>> 31) | (kind ^ nextKind);
  }
  return count;
}

function bordersOfAny(text: BufferedText): number {
  const { length } = text;
  let count = 0;
  for (let index = 0; index < length; index++) {
    const isSame = index > 0 && tokenLetters[units[index] ?? 0] === tokenLetters[units[index - 1] ?? 0];
    if (!isSame || hasGapAfter(text, index - 1)) borders[count++] = index;
  }
  return count;
}

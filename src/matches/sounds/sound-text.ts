import { isTokenLetter } from '../letters/fold-table.ts';
import { gap } from '../letters/gap-classes.ts';
import { hasGapAfter } from '../letters/gap-rules.ts';
import { firstSyllable, gapClassAt, type NormalText } from '../letters/normalise-text.ts';
import { soundTable } from './sound-table.ts';

const longestSyllable = 6;

/**
 * A text by its sounds. Characters, and Latin tokens spelled in syllables (`dasuan`), become one unit for
 * each syllable; everything else stays. A token is cut into the longest syllables first, so `xian` is never
 * `xi'an`.
 */
export function soundText(text: NormalText): NormalText {
  const { usual } = soundTable();
  const units = new Uint16Array(text.length + 8);
  const from = new Int32Array(text.length + 8);
  let length = 0;
  const write = (unit: number, at: number): void => {
    units[length] = unit;
    from[length++] = text.from[at] ?? 0;
  };
  for (let index = 0; index < text.length; ) {
    const unit = text.units[index] ?? 0;
    const sound = usual[unit] ?? 0;
    if (sound > 0) write(firstSyllable + sound - 1, index);
    if (sound > 0 || !isTokenLetter(unit)) {
      if (sound === 0) write(unit, index);
      index++;
      continue;
    }
    const end = endOfToken(text, index);
    const syllables = syllablesOf(text, index, end);
    if (syllables === null) for (let at = index; at < end; at++) write(text.units[at] ?? 0, at);
    else for (const { syllable, at } of syllables) write(firstSyllable + syllable, at);
    index = end;
  }
  from[length] = text.source.length;
  return { source: text.source, isPlain: false, isNarrow: false, length, units, from };
}

function endOfToken(text: NormalText, start: number): number {
  let end = start + 1;
  while (end < text.length && isTokenLetter(text.units[end] ?? 0) && !hasGapAfter(text, end - 1)) end++;
  return end;
}

/** The syllables a token is spelled in, or null when it holds anything else. */
function syllablesOf(
  text: NormalText,
  start: number,
  end: number,
): { syllable: number; at: number }[] | null {
  const { numbers } = soundTable();
  const spelled = String.fromCharCode(...text.units.subarray(start, Math.min(end, start + 64)));
  if (end - start > spelled.length || !/^[a-z]+$/.test(spelled)) return null;
  const found: { syllable: number; at: number }[] = [];
  for (let at = 0; at < spelled.length; ) {
    let size = Math.min(longestSyllable, spelled.length - at);
    while (size > 0 && !numbers.has(spelled.slice(at, at + size))) size--;
    const syllable = numbers.get(spelled.slice(at, at + size));
    if (syllable === undefined) return null;
    found.push({ syllable, at: start + at });
    at += size;
  }
  return found;
}

/**
 * The UTF-16 offset after unit `index` of a text by its sounds: the start of the next unit, less the gap
 * before it.
 */
export function soundEnd({ source, from }: NormalText, index: number): number {
  let end = from[index + 1] ?? source.length;
  while (end - 1 > (from[index] ?? 0) && isGapAt(source, end - 1)) end--;
  return end;
}

function isGapAt(source: string, at: number): boolean {
  return gapClassAt(source, at) !== gap.none || !/[\p{L}\p{N}]/u.test(source.charAt(at));
}

/** The sounds of a text in letters, with a space between syllables. */
export function spelledOut(text: NormalText): string {
  const { syllables } = soundTable();
  return Array.from(
    text.units.subarray(0, text.length),
    (unit) => syllables[unit - firstSyllable] ?? String.fromCharCode(unit),
  ).join(' ');
}

/**
 * Where the Hangul syllable that is written in its parts at `index` ends: after a leading letter, a vowel and
 * a closing letter if there is one. Returns `index` where no such syllable stands.
 */
export function hangulSyllableEnd(source: string, index: number): number {
  if (!isBetween(source.charCodeAt(index), 0x1100, 0x1112)) return index;
  if (!isBetween(source.charCodeAt(index + 1), 0x1161, 0x1175)) return index;
  return index + (isBetween(source.charCodeAt(index + 2), 0x11a8, 0x11c2) ? 3 : 2);
}

const isBetween = (code: number, first: number, last: number) => code >= first && code <= last;

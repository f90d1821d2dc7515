import { fold } from './fold-table.ts';
import { gap } from './gap-classes.ts';
import type { Match } from './match.ts';
import { gapClassAt, normaliseText, roomForText } from './normalise-text.ts';
import { soundText, spelledOut } from './sound-text.ts';

/** A way in which the text seen differs from the letters it stands for. */
export type Disguise = (typeof disguises)[number];
export const disguises = [
  'invisible',
  'mark',
  'gap',
  'width',
  'case',
  'script',
  'accent',
  'lookalike',
  'styled',
] as const;

/** Why a match was made. */
export interface Explanation {
  entryId: string;
  /** The passage as the text has it. */
  seen: string;
  /** The letters it was read as, or the syllables where it was found by sound. */
  readAs: string;
  /** What was undone to read it so, each once, in the order met; empty when it was written plainly. */
  undone: Disguise[];
}

/** Says why `match` was made in `text`: which entry, which form was seen, and what was undone to recognise it. */
export function explainMatch(
  text: string,
  { entry, start, end, kind }: Match,
  entryIds: readonly string[],
): Explanation {
  const seen = text.slice(start, end);
  const { units, from, length } = normaliseText(seen, roomForText(seen.length * 2 + 8));
  const readAs = String.fromCharCode(...units.subarray(0, length));
  const undone = new Set<Disguise>();
  const isLetter = new Set(from.subarray(0, length));
  let at = 0;
  for (const char of seen) {
    if (isLetter.has(at)) {
      const letters = Array.from(units.subarray(0, length)).filter((_, index) => from[index] === at);
      const disguise = disguiseOf(char, String.fromCharCode(...letters));
      if (disguise) undone.add(disguise);
    } else if (gapClassAt(seen, at) !== gap.none) undone.add('gap');
    else undone.add(/^\p{M}$/u.test(char) && !/^[\ufe00-\ufe0f]$/.test(char) ? 'mark' : 'invisible');
    at += char.length;
  }
  const letters = kind === 'sound' ? spelledOut(soundText(normaliseText(seen))) : readAs;
  return { entryId: entryIds[entry] ?? '', seen, readAs: letters, undone: [...undone] };
}

/** How a character differs from the letters it was read as. */
function disguiseOf(char: string, letters: string): Disguise | null {
  // Both halves of a rare letter's pair stand for themselves; the first is all that is compared.
  if (char === letters || char.startsWith(letters)) return null;
  const compatible = char.normalize('NFKC');
  if (char.toLowerCase() === letters) return 'case';
  if (compatible.toLowerCase() === letters) return /^[\uff00-\uffef\u3000]$/.test(char) ? 'width' : 'styled';
  if (/^\p{Script=Han}$/u.test(char)) return 'script';
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (bare === letters) return 'accent';
  if (/^[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff]$/.test(char) || char.length === 2) return 'styled';
  return fold[char.charCodeAt(0)] === undefined ? null : 'lookalike';
}

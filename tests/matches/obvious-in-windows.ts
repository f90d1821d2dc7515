import type { Entry } from '../../src/contract/list.ts';
import { type FoundPlace, letters, obviousMatches } from './obvious-matcher.ts';

/**
 * How many times the margin a piece is long: the obvious matcher's time grows with the square of a text's
 * length.
 */
const marginsPerPiece = 3;

/** Letters that are one letter each wherever they stand, whatever stands beside them. */
const isOrdinary = (unit: string) => /[a-z\u4e00-\u9fff]/.test(unit);

/**
 * What `obviousMatches` finds in a long text, asked piece by piece. Of each piece those matches are taken
 * that start in it, and it is read together with what stands around. That is right because whether a word
 * stands somewhere depends on nothing further away than its own letters, one letter on either side and what
 * lies between these; an exception that holds the word starts and ends at most its own letters away. So it is
 * enough to read as many letters more on both sides as the longest word or exception has, one beside them,
 * and one for the cut itself, at which the outermost letter may be read otherwise. Letters are counted, not
 * units, because the gaps between them may have any length.
 */
export function obviousMatchesOfLongText(text: string, entries: readonly Entry[]): FoundPlace[] {
  const words = entries.flatMap(({ match }) =>
    'words' in match ? [...match.words, ...(match.unless ?? [])] : [],
  );
  const margin = Math.max(0, ...words.map((word) => letters(word).length)) + 2;
  const found: FoundPlace[] = [];
  for (let start = 0; start < text.length; ) {
    const end = placeBeyond(text, start, margin * marginsPerPiece, 1);
    const from = placeBeyond(text, start, margin, -1);
    const to = placeBeyond(text, end, margin, 1);
    for (const place of obviousMatches(text.slice(from, to), entries)) {
      const moved = { ...place, start: place.start + from, end: place.end + from };
      if (moved.start >= start && moved.start < end) found.push(moved);
    }
    start = end;
  }
  return found;
}

/** How far to go from `place` until so many ordinary letters were passed, the last of which is outermost. */
function placeBeyond(text: string, place: number, count: number, direction: 1 | -1): number {
  let at = place;
  const last = direction === 1 ? text.length : 0;
  for (let left = count; left > 0 && at !== last; at += direction)
    if (isOrdinary(text.charAt(direction === 1 ? at : at - 1))) left--;
  return at;
}

import type { Passage } from '../../contract/report.ts';
import type { HowFound } from '../../messages/message-contract.ts';
import { closestStretch } from './closest-stretch.ts';

/** Where a passage is in a page's text, in UTF-16 units, and how it was found: the first way that works. */
export interface FoundPassage {
  start: number;
  end: number;
  how: HowFound;
}

/** Of a passage at least this part must be unchanged to be taken for the same. */
const leastAlike = 0.65;

/**
 * Finds a passage again in the text of a page that may have changed: `exact` where its words stand once, or
 * once with their surroundings; `position` where they stand several times, at the place nearest to where they
 * stood; `fuzzy` where they were changed themselves. Letters that were blacked out may be any; where no other
 * is left, only what stands `around` tells the place. Pure; null where it is gone.
 */
export function findPassage(text: string, { quote, position }: Passage): FoundPassage | null {
  const isBlack = quote.exact.includes('█') && !hasLetters(quote.exact);
  if (isBlack && !hasLetters(quote.prefix + quote.suffix)) return null;
  const pattern = isBlack ? patternWithin(quote) : patternOf(quote.exact);
  const places = [...text.matchAll(pattern)].map(({ 0: whole, 1: found = whole, index }) => ({
    start: index,
    end: index + found.length,
  }));
  if (places.length > 0) {
    const among = places.filter(
      ({ start, end }) =>
        text.slice(0, start).endsWith(quote.prefix) && text.slice(end).startsWith(quote.suffix),
    );
    const [only, ...others] = among.length > 0 ? among : places;
    if (only && others.length === 0) return { ...only, how: isBlack ? 'around' : 'exact' };
    const stood = position ? unitsOf(text, position.start) : 0;
    const nearest = (among.length > 0 ? among : places).reduce((best, place) =>
      Math.abs(place.start - stood) < Math.abs(best.start - stood) ? place : best,
    );
    return { ...nearest, how: isBlack ? 'around' : 'position' };
  }
  if (isBlack) return null;
  const near = position ? unitsOf(text, position.start) : null;
  const close = closestStretch(text, quote.exact, near);
  return close && close.changes <= quote.exact.length * (1 - leastAlike)
    ? { start: close.start, end: close.end, how: 'fuzzy' }
    : null;
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Blacked out letters may be any, so places of theirs overlap: it looks ahead instead of walking from one to
 * the next.
 */
const patternOf = (exact: string): RegExp =>
  new RegExp(exact.includes('█') ? `(?=(${sourceOf(exact)}))` : sourceOf(exact), 'gu');

const patternWithin = ({ prefix, exact, suffix }: Passage['quote']): RegExp =>
  new RegExp(`(?<=${sourceOf(prefix)})(?=(${sourceOf(exact)})${sourceOf(suffix)})`, 'gu');

/**
 * So many spaces in a row are looked for at most: otherwise each of a long row is gone through from every
 * other one.
 */
const mostSpaces = 64;

/** The words literally, but for letters that were blacked out, and as many of them; spaces are all alike. */
const sourceOf = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, String.raw`\s{1,${mostSpaces}}(?!\s)`)
    .replace(/█+/g, (run) => `[^]{${run.length}}`);

/** Where the code point number `at` of a text begins, in UTF-16 units. */
function unitsOf(text: string, at: number): number {
  let units = 0;
  for (let points = 0; points < at && units < text.length; points += 1)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

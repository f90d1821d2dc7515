import type { Passage } from '../contract/report.ts';
import type { HowFound } from '../messages/message-contract.ts';
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
 * Finds a passage again in the text of a page that may have changed: `exact` where its words stand once, or once with
 * their surroundings; `position` where they stand several times, at the place nearest to where they stood; `fuzzy`
 * where they were changed themselves. Letters that were blacked out may be any. Pure; null where it is gone.
 */
export function findPassage(text: string, { quote, position }: Passage): FoundPassage | null {
  const places = [...text.matchAll(patternOf(quote.exact))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  if (places.length > 0) {
    const among = places.filter(
      ({ start, end }) =>
        text.slice(0, start).endsWith(quote.prefix) && text.slice(end).startsWith(quote.suffix),
    );
    const [only, ...others] = among.length > 0 ? among : places;
    if (only && others.length === 0) return { ...only, how: 'exact' };
    const stood = position ? unitsOf(text, position.start) : 0;
    const nearest = (among.length > 0 ? among : places).reduce((best, place) =>
      Math.abs(place.start - stood) < Math.abs(best.start - stood) ? place : best,
    );
    return { ...nearest, how: 'position' };
  }
  const near = position ? unitsOf(text, position.start) : null;
  const close = closestStretch(text, quote.exact, near);
  return close && close.changes <= quote.exact.length * (1 - leastAlike)
    ? { start: close.start, end: close.end, how: 'fuzzy' }
    : null;
}

/** The words literally, but for letters that were blacked out, and as many of them; spaces are all alike. */
function patternOf(exact: string): RegExp {
  const source = exact
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/█+/g, (run) => `[^]{${run.length}}`);
  return new RegExp(source, 'gu');
}

/** Where the code point number `at` of a text begins, in UTF-16 units. */
function unitsOf(text: string, at: number): number {
  let units = 0;
  for (let points = 0; points < at && units < text.length; points += 1)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

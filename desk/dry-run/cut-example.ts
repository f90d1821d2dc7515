import type { FoundExample } from '../../src/contract/staff/dry-run.ts';
import type { Place } from './search-passage.ts';

/** How much of a passage is shown to each side of what was found, and at most altogether. */
const around = 80;
const longest = 400;
const mostPlaces = 10;

/** What staff are shown of a passage: its first places with the text around them, offsets moved along. */
export function cutExample(text: string, places: readonly Place[], claim: string | null): FoundExample {
  const first = places[0]?.start ?? 0;
  const start = atCharacter(text, Math.max(0, first - around));
  const last = places.findLast(({ end }) => end - start <= longest - around);
  const end = atCharacter(text, Math.min(text.length, start + longest, (last?.end ?? text.length) + around));
  const shown = places.filter((place) => place.start >= start && place.end <= end).slice(0, mostPlaces);
  return {
    text: text.slice(start, end),
    places: shown.map((place) => ({ ...place, start: place.start - start, end: place.end - start })),
    claim,
  };
}

/** The offset itself, or the one before where it would cut a character in two. */
const atCharacter = (text: string, offset: number) =>
  offset > 0 && offset < text.length && /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;

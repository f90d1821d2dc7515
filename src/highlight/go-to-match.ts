import { translate } from '../ui/translate.ts';
import type { Card } from './card.ts';
import type { MarkedPage } from './marked-page.ts';
import { overlap, type PlacedMatch, rectsOf } from './placed-match.ts';

/** Scrolls to the match at `index` in the order of the document and opens its card with the focus in it. */
export function goToMatch(marked: MarkedPage, card: Card, index: number): PlacedMatch | null {
  const ordered = marked.inOrder();
  const match = ordered[index];
  if (!match) return null;
  scrollTo(match);
  card.show(marked.around(match), {
    takeFocus: true,
    news: translate('card_place', index + 1, ordered.length),
  });
  return match;
}

/** Goes to the next (1) or previous (-1) passage after `from`, else after what is on screen; round at the ends. */
export function stepMatch(
  marked: MarkedPage,
  card: Card,
  from: PlacedMatch | null,
  by: 1 | -1,
): PlacedMatch | null {
  return goToMatch(marked, card, indexAfter(marked.inOrder(), from, by));
}

function indexAfter(ordered: PlacedMatch[], from: PlacedMatch | null, by: 1 | -1): number {
  const at = from ? ordered.indexOf(from) : -1;
  if (!from || at < 0) {
    const first = ordered.findIndex((match) => (rectsOf(match)[0]?.bottom ?? -1) > 0);
    const start = Math.max(first, 0);
    return by === 1 ? start : round(start - 1, ordered.length);
  }
  for (let steps = 1; steps <= ordered.length; steps += 1) {
    const index = round(at + by * steps, ordered.length);
    const match = ordered[index];
    // Several entries on the same text are one stop: their card names them all.
    if (match && !overlap(match, from)) return index;
  }
  return at;
}

const round = (index: number, length: number): number => (index + length) % Math.max(length, 1);

/** Brings a match into view at once: a jump needs no motion, which some people cannot bear. */
function scrollTo(match: PlacedMatch): void {
  const parent = match.ranges[0]?.startContainer.parentElement;
  parent?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [rect] = rectsOf(match);
  // A match deep in a long paragraph may still be out of view.
  if (rect && (rect.top < 0 || rect.bottom > innerHeight))
    window.scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}

import type { Step } from '../../messages/message-contract.ts';
import { outerOf } from '../../page/dom/outer-of.ts';
import { elsewhere, isShrunk } from '../../page/look-of.ts';
import { translate } from '../../platform/translate.ts';
import type { MarkedPage } from '../marked-page.ts';
import { isDrawn, overlap, type PlacedMatch, rectsInView, rectsOf, seenKey } from '../placed-match.ts';
import type { Around } from '../shown-page.ts';
import type { Card } from './card.ts';
import { nextMatch } from './next-match.ts';

/** Scrolls to the match at `index` in the order of the document and opens its card with the focus in it. */
export function goToMatch(
  marked: MarkedPage,
  card: Card,
  index: number,
  { before = 0, total = 0, heldSince = 0 }: Around = {},
): PlacedMatch | null {
  const ordered = marked.inOrder();
  const match = ordered[index];
  if (!match) return null;
  scrollTo(match);
  card.show(marked.around(match), {
    takeFocus: true,
    beside: marked.beside(match),
    heldSince,
    news: translate('card_place', before + index + 1, Math.max(total, before + ordered.length)),
  });
  return match;
}

/**
 * Goes to the next (1) or previous (-1) passage of this frame after `from`, else after what is on screen.
 * Null, and no card any more, where the frame has none left in this direction: the step goes on in another
 * frame. What is only for screen readers, or lies where nobody can scroll, is no stop unless the step says
 * so.
 */
export function stepMatch(
  marked: MarkedPage,
  card: Card,
  from: PlacedMatch | null,
  step: Step,
): PlacedMatch | null {
  const ordered = marked.inOrder();
  const { by, fromEdge } = step;
  const at = from && !fromEdge ? ordered.indexOf(from) : -1;
  const seen = new Set(
    (step.seen ?? []).filter((one) => one.at < performance.timeOrigin).map(({ key }) => key),
  );
  const start = () => {
    if (at >= 0) return at + by;
    return fromEdge ? edge(ordered.length, by) : onScreen(ordered, by);
  };
  const index = nextMatch({
    count: ordered.length,
    by,
    from: start(),
    skips: (place) => {
      const match = ordered[place];
      if (!match) return true;
      // Several entries on the same text are one stop: their card names them all.
      return (
        (at >= 0 && from !== null && overlap(match, from)) ||
        (seen.size > 0 && seen.has(seenKey(match))) ||
        !(step.hidden || bringIntoView(match))
      );
    },
  });
  if (index !== null) return goToMatch(marked, card, index, step);
  // The focus stays away from the page until the last of the cards closes.
  card.close(0);
  return null;
}

const edge = (count: number, by: 1 | -1): number => (by === 1 ? 0 : count - 1);

/** The first match that is on screen or below it, or the one before that. */
function onScreen(ordered: PlacedMatch[], by: 1 | -1): number {
  const first = ordered.findIndex((match) => (rectsOf(match)[0]?.bottom ?? -1) > 0);
  if (first < 0) return by === 1 ? 0 : ordered.length - 1;
  return by === 1 ? first : first - 1;
}

/** Brings a match into view, and tells whether that is possible. */
function bringIntoView(match: PlacedMatch): boolean {
  if (!isDrawn(match)) return false;
  const node = match.ranges[0]?.startContainer;
  const parent = node && outerOf(node);
  // Chromium would scroll to it, and show what is to be hidden behind a picture.
  if (parent && /^-\d{4}/.test(getComputedStyle(parent).textIndent)) return false;
  for (let around = parent; around && around !== document.body; around = outerOf(around)) {
    const style = getComputedStyle(around);
    if (style.display !== 'inline' && isShrunk(around, style)) return false;
    // What lies further out need not cut what is out of its flow.
    if (elsewhere.has(style.position)) break;
  }
  scrollTo(match);
  return rectsInView(match).length > 0;
}

/** Scrolls to a match at once: a jump needs no motion, which some people cannot bear. */
function scrollTo(match: PlacedMatch): void {
  const node = match.ranges[0]?.startContainer;
  node?.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A match deep in a long paragraph or line may still be out of view of whatever scrolls around it.
  for (let around = node && outerOf(node); around; around = outerOf(around)) {
    const [rect] = rectsOf(match);
    if (!rect) return;
    const { left, top, right, bottom } =
      around === document.scrollingElement
        ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
        : around.getBoundingClientRect();
    around.scrollBy({
      left: offBy(rect.left, rect.right, left, right),
      top: offBy(rect.top, rect.bottom, top, bottom),
      behavior: 'instant',
    });
  }
}

/** How far a stretch is from the middle of a window that does not hold all of it. */
const offBy = (start: number, end: number, from: number, to: number): number =>
  start < from || end > to ? (start + end - from - to) / 2 : 0;

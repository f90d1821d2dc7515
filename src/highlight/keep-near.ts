import { deepestFocus } from '../page/dom/deepest-focus.ts';
import type { Life } from '../page/life.ts';
import type { MarkedPage } from './marked-page.ts';
import { type PlacedMatch, rectsOf } from './placed-match.ts';

/**
 * To be told of what moves costs a little with each key and each change: that waits for so long after a key,
 * and between two looks at a page that goes on changing, in milliseconds.
 */
const pause = 500;
/** So many matches cost nothing to notice with a key, and all stay painted. */
const few = 20;
/** A page goes on changing that has done so for so many milliseconds, without a gap of so many. */
const longEnough = 2000;
const gap = 200;

/** What keeps few matches painted while somebody writes, or the page goes on changing. */
export interface KeepNear {
  /** Matches have come, or the page is scrolled. */
  look(): void;
  /** The page has changed. */
  changed(): void;
}

/**
 * While somebody writes, or a page goes on changing as live comments do, of many matches only those stay
 * painted that lie less than a quarter of the window's height outside it: with each key and change a browser
 * looks anew where all that is painted lies, and paints it again.
 */
export function keepNear(marked: MarkedPage, life: Life): KeepNear {
  /** Whether matches are left out, and if so, whether all that is watched was looked at. */
  let watching: 'nothing' | 'new' | 'known' = 'nothing';
  let pausing: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  /** When the page changed last, and since when it does without a gap. */
  let changedLast = 0;
  let changingSince = 0;
  const isWriting = () => !!deepestFocus()?.matches(':read-write');

  // Whatever moves something, the browser tells of it. Within the page's own scrollers it looks around, too,
  // where it can.
  const observer = new IntersectionObserver(
    (seen) => {
      // What was seen before somebody stopped may still be told.
      if (watching === 'nothing') return;
      watching = 'known';
      const areFar = new Map(seen.map((one) => [one.target, !one.isIntersecting]));
      for (const match of marked.all()) {
        const element = elementAround(match);
        if (!element) continue;
        const isFar = areFar.get(element);
        if (isFar !== undefined) marked.setFar(match, isFar && isWithin(element, match));
      }
    },
    { root: document, rootMargin: '25%', scrollMargin: '25%' },
  );
  const look = () => {
    if (!isBusy && !isWriting()) return;
    const matches = marked.all();
    if (matches.length <= few) return stop();
    if (watching === 'nothing') watching = 'new';
    for (const match of matches) {
      const element = elementAround(match);
      if (element) observer.observe(element);
    }
  };
  const stop = () => {
    watching = 'nothing';
    observer.disconnect();
    for (const match of marked.all()) marked.setFar(match, false);
  };
  const rest = () => {
    if (watching !== 'known') return;
    observer.disconnect();
    watching = 'new';
  };
  const lookLater = () => {
    clearTimeout(pausing);
    pausing = setTimeout(lookAgain, pause);
  };
  const lookAgain = () => {
    isBusy &&= performance.now() - changedLast < pause;
    if (!isBusy && !isWriting()) return stop();
    look();
    if (isBusy) lookLater();
  };

  life.listen(window, 'focusin', look);
  life.listen(window, 'input', () => {
    rest();
    lookLater();
  });
  life.listen(window, 'focusout', () => {
    if (!isBusy) stop();
  });
  life.listen(window, 'beforeprint', stop);
  life.signal.addEventListener('abort', () => {
    clearTimeout(pausing);
    stop();
  });
  return {
    look,
    changed() {
      if (!marked.isMarked) return;
      const now = performance.now();
      if (now - changedLast > gap) changingSince = now;
      changedLast = now;
      if (isBusy) return rest();
      isBusy = now - changingSince > longEnough;
      if (isBusy) lookAgain();
    },
  };
}

/** The innermost element that all of a match is in. */
function elementAround({ ranges }: PlacedMatch): Element | null {
  const last = ranges.at(-1)?.startContainer ?? null;
  let element = ranges[0]?.startContainer.parentElement ?? null;
  while (element && !element.contains(last)) element = element.parentElement;
  return element;
}

/**
 * Whether where an element lies tells where a match in it does: not where the match is shown outside of its
 * box, or nowhere yet. Out of a tight line letters reach a little.
 */
function isWithin(element: Element, match: PlacedMatch): boolean {
  const box = element.getBoundingClientRect();
  const rects = rectsOf(match);
  const isInBox = ({ left, top, right, bottom, width, height }: DOMRect) => {
    const little = Math.min(width, height) / 2;
    const isAcross = left >= box.left - little && right <= box.right + little;
    return isAcross && top >= box.top - little && bottom <= box.bottom + little;
  };
  return rects.length > 0 && rects.every(isInBox);
}

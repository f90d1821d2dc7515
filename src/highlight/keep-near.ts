import { deepestFocus } from '../page/dom/deepest-focus.ts';
import type { Life } from '../page/life.ts';
import type { MarkedPage } from './marked-page.ts';
import type { PlacedMatch } from './placed-match.ts';

/**
 * To be told of what moves costs a little with each key: that waits until nobody has written for so long, in
 * milliseconds.
 */
const pause = 500;
/** So many matches cost nothing to notice with a key, and all stay painted. */
const few = 20;

/**
 * While somebody writes, of many matches only those stay painted that lie less than a window's height outside
 * the window: with each key a browser looks anew where all that is painted lies, and paints it again. The
 * returned function is to be called when matches have come, and when the page is scrolled.
 */
export function keepNear(marked: MarkedPage, life: Life): () => void {
  /** Whether somebody writes, and if so, whether all that is watched was looked at. */
  let watching: 'nothing' | 'new' | 'known' = 'nothing';
  let pausing: ReturnType<typeof setTimeout> | undefined;
  const elementOf = ({ ranges }: PlacedMatch) => ranges[0]?.startContainer.parentElement;

  // Whatever moves something, the browser tells of it. Within the page's own scrollers it looks around, too,
  // where it can.
  const observer = new IntersectionObserver(
    (seen) => {
      // What was seen before somebody stopped may still be told.
      if (watching === 'nothing') return;
      watching = 'known';
      // An element without a box tells nothing of its text.
      const areFar = new Map<unknown, boolean>(
        seen.map((one) => [one.target, !one.isIntersecting && one.boundingClientRect.height > 0]),
      );
      for (const match of marked.all()) {
        const isFar = areFar.get(elementOf(match));
        if (isFar !== undefined) marked.setFar(match, isFar);
      }
    },
    { root: document, rootMargin: '100%', scrollMargin: '100%' },
  );
  const follow = () => {
    if (!deepestFocus()?.matches(':read-write')) return;
    const matches = marked.all();
    if (matches.length <= few) return;
    if (watching === 'nothing') watching = 'new';
    for (const match of matches) {
      const element = elementOf(match);
      if (element) observer.observe(element);
    }
  };
  const stop = () => {
    watching = 'nothing';
    clearTimeout(pausing);
    observer.disconnect();
    for (const match of marked.all()) marked.setFar(match, false);
  };

  life.listen(window, 'focusin', follow);
  life.listen(window, 'input', () => {
    clearTimeout(pausing);
    if (watching === 'known') {
      observer.disconnect();
      watching = 'new';
    }
    pausing = setTimeout(follow, pause);
  });
  life.listen(window, 'focusout', stop);
  life.listen(window, 'beforeprint', stop);
  life.signal.addEventListener('abort', stop);
  return follow;
}

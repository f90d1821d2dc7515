import type { Life } from '../page/life.ts';
import { deepestFocus } from './card.ts';
import type { MarkedPage } from './marked-page.ts';
import type { PlacedMatch } from './placed-match.ts';

/**
 * While somebody writes, only what lies less than a window's height outside the window stays painted: with each key a browser looks
 * anew where all that is painted lies, and paints it again. The returned function is to be called when matches have come.
 */
export function keepNear(marked: MarkedPage, life: Life): () => void {
  const isWriting = () => deepestFocus()?.matches(':read-write');
  /** The matches that begin in an element. */
  const startingIn = new Map<Element, PlacedMatch[]>();

  // Looks once: to be told of each change would cost a part of what is spared. Within the page's own scrollers, too, where the
  // browser knows of that.
  const observer = new IntersectionObserver(
    (seen) => {
      observer.disconnect();
      // What was seen before somebody stopped may still be told.
      if (!isWriting()) return;
      // An element without a box tells nothing of its text.
      for (const { target, isIntersecting, boundingClientRect } of seen)
        for (const match of startingIn.get(target) ?? [])
          marked.setFar(match, !isIntersecting && boundingClientRect.height > 0);
    },
    { root: document, rootMargin: '100%', scrollMargin: '100%' },
  );
  const follow = () => {
    if (!isWriting()) return;
    startingIn.clear();
    for (const match of marked.all()) {
      const element = match.ranges[0]?.startContainer.parentElement;
      const others = element && startingIn.get(element);
      if (others) others.push(match);
      else if (element) startingIn.set(element, [match]);
    }
    for (const element of startingIn.keys()) observer.observe(element);
  };
  const stop = () => {
    observer.disconnect();
    for (const match of marked.all()) marked.setFar(match, false);
  };

  // Told of whatever makes the page longer or shorter, and so moves what lies in it.
  const resizes = new ResizeObserver(follow);
  resizes.observe(document.documentElement);
  life.listen(window, 'focusin', follow);
  life.listen(window, 'focusout', stop);
  life.listen(document, 'scroll', follow);
  life.listen(window, 'beforeprint', stop);
  life.signal.addEventListener('abort', () => {
    resizes.disconnect();
    stop();
  });
  return follow;
}

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
  const elementOf = ({ ranges }: PlacedMatch) => ranges[0]?.startContainer.parentElement;

  // Looks once: to be told of each change would cost a part of what is spared. Within the page's own scrollers, too, where the
  // browser knows of that.
  const observer = new IntersectionObserver(
    (seen) => {
      observer.disconnect();
      // What was seen before somebody stopped may still be told.
      if (!isWriting()) return;
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
    if (!isWriting()) return;
    for (const match of marked.all()) {
      const element = elementOf(match);
      if (element) observer.observe(element);
    }
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

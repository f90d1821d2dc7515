import { isBeingParsed, rootElement } from './dom/true-property.ts';
import type { Life } from './life.ts';
import { whenIdle } from './next-slice.ts';

/** About how much text a screen shows, in UTF-16 units. */
export const screenful = 5000;

/** Resolves once the page is parsed. */
export const whenParsed = (life: Life): Promise<void> =>
  new Promise((resolve) => {
    if (isBeingParsed()) life.listen(document, 'DOMContentLoaded', () => resolve(), { once: true });
    else resolve();
  });

/**
 * Resolves as soon as a screen of text is parsed, so that what is found in it can be painted with the page's
 * first frame, or less of it is about to be shown; at the latest once the page is parsed.
 */
export const whenShown = (life: Life): Promise<void> =>
  new Promise((resolve) => {
    const start = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(() => {
      if (lengthParsed() > screenful && !isStyleAwaited()) start();
    });
    // A long text is one node, which grows as more of it comes.
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const look = () => {
      if (!isBeingParsed() || life.signal.aborted) return;
      if (body()?.firstElementChild && !isStyleAwaited()) start();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    void whenParsed(life).then(start);
  });

/**
 * Resolves where a page that comes in pieces shows more of its first screen than was parsed `before`, in
 * UTF-16 units, unless that was all of it (true); or once the page is parsed, or had nothing to do `after` so
 * many milliseconds (false).
 */
export const whenMoreIsShown = (life: Life, before: number, after: number): Promise<boolean> =>
  new Promise((resolve) => {
    let isOver = before > screenful;
    const end = (isMore: boolean) => {
      isOver = true;
      resolve(isMore);
    };
    const look = () => {
      if (isOver) return;
      // Twice as much each time, so that in all it is not read more than twice.
      if (lengthParsed() > Math.min(2 * before, screenful)) end(true);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    void Promise.race([whenParsed(life), whenIdle(after)]).then(() => end(false));
  });

/** How much text is parsed, in UTF-16 units. */
export const lengthParsed = (): number => body()?.textContent.length ?? 0;

const body = () => rootElement().querySelector('body');

/** Whether a style sheet is on its way without which the page shows nothing yet. */
const isStyleAwaited = (): boolean =>
  [...rootElement().querySelectorAll<HTMLLinkElement>('head link[rel~=stylesheet]')].some(
    ({ sheet, media }) => !sheet && matchMedia(media).matches,
  );

import { isBeingParsed, rootElement } from './dom/true-property.ts';
import type { Life } from './life.ts';

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
      const isScreenful = (body()?.textContent.length ?? 0) > screenful;
      if (isScreenful && !isStyleAwaited()) start();
    });
    observer.observe(document, { childList: true, subtree: true });
    const look = () => {
      if (!isBeingParsed() || life.signal.aborted) return;
      if (body()?.firstElementChild && !isStyleAwaited()) start();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    void whenParsed(life).then(start);
  });

const body = () => rootElement().querySelector('body');

/** Whether a style sheet is on its way without which the page shows nothing yet. */
const isStyleAwaited = (): boolean =>
  [...rootElement().querySelectorAll<HTMLLinkElement>('head link[rel~=stylesheet]')].some(
    ({ sheet, media }) => !sheet && matchMedia(media).matches,
  );

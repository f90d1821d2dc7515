import type { Life } from './life.ts';
import { isBeingParsed, rootElement } from './true-property.ts';

/** Resolves once the page is parsed. */
export const whenParsed = (life: Life): Promise<void> =>
  new Promise((resolve) => {
    if (isBeingParsed()) life.listen(document, 'DOMContentLoaded', () => resolve(), { once: true });
    else resolve();
  });

/**
 * Resolves as the page is about to show its first frame with anything in it, which on a slow line is long before it is
 * parsed, and at the latest once it is parsed.
 */
export const whenShown = (life: Life): Promise<void> =>
  new Promise((resolve) => {
    void whenParsed(life).then(resolve);
    const look = () => {
      if (!isBeingParsed() || life.signal.aborted) return;
      if (rootElement().querySelector('body > *')) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

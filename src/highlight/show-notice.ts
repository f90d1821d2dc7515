import { createElement } from '../page/dom/create-element.ts';
import { rootElement } from '../page/dom/true-property.ts';
import { OwnLayer } from './own-layer.ts';

/** How long a notice stays, in milliseconds. */
const stay = 15_000;

/**
 * Says something at the edge of the page, aloud too, until a click on it, Escape, or a while has passed; the
 * returned function ends it sooner. `sheet` is the card's.
 */
export function showNotice(words: string, sheet: string): () => void {
  const over = new AbortController();
  const end = () => over.abort();
  const notice = createElement('section');
  notice.className = 'card notice';
  notice.role = 'status';
  const layer = new OwnLayer(sheet, notice, end);
  layer.show(rootElement());
  // A live region must be there before its words are.
  requestAnimationFrame(() =>
    layer.change(() => {
      notice.textContent = words;
    }),
  );
  over.signal.addEventListener('abort', () => layer.remove());
  layer.host.addEventListener('click', ({ isTrusted }) => isTrusted && end());
  window.addEventListener('keydown', ({ key, isTrusted }) => isTrusted && key === 'Escape' && end(), {
    signal: over.signal,
    capture: true,
  });
  setTimeout(end, stay);
  return end;
}

import { ownElements } from '../page/dom/own-elements.ts';
import { adoptSheet } from './adopt-sheet.ts';

/** How long a notice stays, in milliseconds. */
const stay = 15_000;

/**
 * Says something at the edge of the page, aloud too, until a click on it, Escape, or a while has passed; the returned
 * function ends it sooner. `sheet` is the card's. Its one element lies outside the body, with its contents behind a closed shadow root.
 */
export function showNotice(words: string, sheet: string): () => void {
  const over = new AbortController();
  const end = () => over.abort();
  const host = document.createElement('qiuzheng-card');
  const root = host.attachShadow({ mode: 'closed' });
  ownElements.add(host);
  host.popover = 'manual';
  const notice = document.createElement('section');
  notice.className = 'card notice';
  notice.role = 'status';
  root.append(notice);
  adoptSheet(root, sheet);
  document.documentElement.append(host);
  host.showPopover();
  // A live region must be there before its words are.
  requestAnimationFrame(() => {
    notice.textContent = words;
  });
  over.signal.addEventListener('abort', () => host.remove());
  host.addEventListener('click', end);
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), {
    signal: over.signal,
    capture: true,
  });
  setTimeout(end, stay);
  return end;
}

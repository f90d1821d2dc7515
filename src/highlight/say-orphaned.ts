import { ownElements } from '../page/own-elements.ts';
import { arrival } from '../page/take-over.ts';
import { translate } from '../ui/translate.ts';
import { adoptSheet } from './adopt-sheet.ts';
import sheetText from './card.css?inline';

/** How long an update may take to send its new script, which leaves nothing to say; and how long the notice stays. */
const patience = 1500;
const stay = 15_000;

/**
 * The notice that marking has ended here because the extension was updated or turned off. Its words are fetched while
 * there still is an extension to ask; the returned function shows them until Escape, a click, or a new script.
 */
export function prepareToSayOrphaned(): () => void {
  const words = translate('orphaned');
  return () => {
    const over = new AbortController();
    const { signal } = over;
    const end = () => over.abort();
    document.addEventListener(arrival, end, { signal });
    setTimeout(() => {
      if (signal.aborted) return;
      const host = showNotice(words);
      signal.addEventListener('abort', () => host.remove());
      host.addEventListener('click', end);
      window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal, capture: true });
      setTimeout(end, stay);
    }, patience);
  };
}

function showNotice(words: string): HTMLElement {
  const host = document.createElement('qiuzheng-card');
  const root = host.attachShadow({ mode: 'closed' });
  ownElements.add(host);
  host.popover = 'manual';
  const notice = document.createElement('section');
  notice.className = 'card notice';
  notice.role = 'status';
  root.append(notice);
  adoptSheet(root, sheetText);
  document.documentElement.append(host);
  host.showPopover();
  // A live region must be there before its words are.
  requestAnimationFrame(() => {
    notice.textContent = words;
  });
  return host;
}

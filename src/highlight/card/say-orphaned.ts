import { arrival } from '../../page/take-over.ts';
import { translate } from '../../platform/translate.ts';
import cardSheet from './card.css?inline';
import { showNotice } from './show-notice.ts';

/** How long an update may take to send its new script, which leaves nothing to say, in milliseconds. */
const patience = 1500;

/**
 * The notice that marking has ended here because the extension was updated or turned off. Its words are
 * fetched while there still is an extension to ask; the returned function shows them until Escape, a
 * click, or a new script.
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
      signal.addEventListener('abort', showNotice(words, cardSheet));
    }, patience);
  };
}

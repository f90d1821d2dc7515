import type { ChangedEntry } from '../../history/seen-entries.ts';
import { translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { Notice } from '../notice.tsx';
import { stateWords } from '../state-words.ts';

/**
 * How many claims the person has come across have news they have not seen, newest first, and the newest of
 * it; else nothing.
 */
export function ChangedNotice({ changed }: { changed: ChangedEntry[] }) {
  const [newest] = changed;
  if (!newest) return null;
  const { claim, knew, mayHold, news, at } = newest;
  return (
    <Notice tone="careful">
      <p>
        <a href="history.html" target="_blank" rel="noopener">
          {translate('changed_count', changed.length)}
        </a>
      </p>
      <p>
        {!knew && mayHold
          ? translate('changed_may_hold_now', claim, stateWords(news.now), formatMoment(at))
          : translate('changed_then_now', claim, stateWords(knew), stateWords(news.now))}
      </p>
    </Notice>
  );
}

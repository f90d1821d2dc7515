import type { SeenEntry } from '../../history/records.ts';
import { translate } from '../../platform/translate.ts';
import { formatDay, formatMoment } from '../format-moment.ts';

/** When and where an entry was seen or reported, or the pages that may hold it; and when it changed. */
export function WhereSeen({ entry, withChange }: { entry: SeenEntry; withChange: boolean }) {
  const { knew, mayHold, news, page, at } = entry;
  const changed = withChange && news ? <span>{translate('changed_since', formatDay(news.at))}</span> : null;
  if (!mayHold)
    return (
      <p class="row soft">
        <span>{translate(knew ? 'changed_seen' : 'changed_reported', formatMoment(at))}</span>
        {changed}
        <a href={page} target="_blank" rel="noreferrer">
          {translate('changed_page')}
        </a>
      </p>
    );
  return (
    <>
      <ul class="stack tight soft">
        {mayHold.map(({ page, at }) => (
          <li key={page}>
            {translate('changed_looked', formatMoment(at))}{' '}
            <a href={page} target="_blank" rel="noreferrer" class="address">
              {page}
            </a>
          </li>
        ))}
      </ul>
      {changed ? <p class="soft">{changed}</p> : null}
    </>
  );
}

import { changeOf, type EntryChange } from '../../history/news-of-entry.ts';
import type { ChangedEntry } from '../../history/seen-entries.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { formatDay, formatMoment } from '../format-moment.ts';
import { stateWords } from '../state-words.ts';
import { StatusTag } from '../status-tag.tsx';

const changeWords: Record<EntryChange, MessageKey> = {
  listed: 'changed_listed',
  withdrawn: 'changed_withdrawn',
  status: 'changed_status',
  correction: 'changed_correction',
};

/** What became of a claim the person saw marked or reported, with the correction and the page. */
export function ChangedEntryRow({ entry }: { entry: ChangedEntry }) {
  const { claim, page, at, knew, news } = entry;
  const { correction } = news.now;
  const change = changeOf(knew, news.now);
  return (
    <li class="changed stack tight">
      <h3>{claim}</h3>
      <dl class="facts">
        <dt>{translate('changed_then')}</dt>
        <dd>{knew ? <StatusTag status={knew.status} /> : stateWords(knew)}</dd>
        <dt>{translate('changed_now')}</dt>
        <dd>
          <StatusTag status={news.now.status} />
        </dd>
      </dl>
      {change ? <p>{translate(changeWords[change])}</p> : null}
      {correction && news.now.status !== 'withdrawn' ? (
        <p>
          <span class="soft">{translate('card_correction')}</span>{' '}
          <a href={correction.url} target="_blank" rel="noreferrer">
            {correction.title}
          </a>
        </p>
      ) : null}
      <p class="row soft">
        <span>{translate(knew ? 'changed_seen' : 'changed_reported', formatMoment(at))}</span>
        <span>{translate('changed_since', formatDay(news.at))}</span>
        <a href={page} target="_blank" rel="noreferrer">
          {translate('changed_page')}
        </a>
      </p>
    </li>
  );
}

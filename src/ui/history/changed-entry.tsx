import { changeOf, type EntryChange } from '../../history/news-of-entry.ts';
import type { ChangedEntry } from '../../history/seen-entries.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { stateWords } from '../state-words.ts';
import { StatusTag } from '../status-tag.tsx';
import { WhereSeen } from './where-seen.tsx';

const changeWords: Record<EntryChange, MessageKey> = {
  listed: 'changed_listed',
  withdrawn: 'changed_withdrawn',
  status: 'changed_status',
  correction: 'changed_correction',
};

/** What became of a claim the person saw marked, reported or may have read, with correction and page. */
export function ChangedEntryRow({ entry }: { entry: ChangedEntry }) {
  const { claim, knew, mayHold, news } = entry;
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
      {change ? <p>{translate(!knew && mayHold ? 'changed_may_hold' : changeWords[change])}</p> : null}
      {correction && news.now.status !== 'withdrawn' ? (
        <p>
          <span class="soft">{translate('card_correction')}</span>{' '}
          <a href={correction.url} target="_blank" rel="noreferrer">
            {correction.title}
          </a>
        </p>
      ) : null}
      <WhereSeen entry={entry} withChange />
    </li>
  );
}

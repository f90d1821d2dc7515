import { useMemo } from 'preact/hooks';
import { keyOfSeen } from '../../history/rows/history-row.ts';
import { readSeenEntry } from '../../history/seen-entries.ts';
import { translate } from '../../platform/translate.ts';
import { stateWords } from '../state-words.ts';
import { StatusTag } from '../status-tag.tsx';
import { useStored } from '../use-stored.ts';
import { WhereSeen } from './where-seen.tsx';

/** What the line of a flag that was seen opens to: what was said of it then and is now, and its page. */
export function OpenSeen({ id, onDelete }: { id: string; onDelete: () => void }) {
  const stored = useStored(useMemo(() => () => readSeenEntry(...keyOfSeen(id)), [id]));
  if (!stored?.ok) return <div class="report seen" aria-busy={stored === null} />;
  const seen = stored.value;
  if (!seen) return <p class="report seen soft">{translate('history_gone')}</p>;
  const { knew, news, claim } = seen;
  const now = news?.now ?? knew;
  return (
    <div class="report seen">
      <div class="stack">
        <h4>{claim}</h4>
        <dl class="facts">
          <dt>{translate('changed_then')}</dt>
          <dd>{knew ? <StatusTag status={knew.status} /> : stateWords(knew)}</dd>
          {news ? (
            <>
              <dt>{translate('changed_now')}</dt>
              <dd>
                <StatusTag status={news.now.status} />
              </dd>
            </>
          ) : null}
        </dl>
        {now?.correction ? (
          <p>
            <span class="soft">{translate('card_correction')}</span>{' '}
            <a href={now.correction.url} target="_blank" rel="noreferrer">
              {now.correction.title}
            </a>
          </p>
        ) : null}
        {!knew && seen.mayHold ? <p>{translate('changed_may_hold')}</p> : null}
        <WhereSeen entry={seen} withChange={false} />
        <div class="row">
          <button type="button" onClick={onDelete}>
            {translate('history_delete')}
          </button>
        </div>
      </div>
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { FollowedList } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';
import { FollowedListCard } from './followed-list-card.tsx';

type Refreshing = 'no' | 'busy' | 'done';

/** The lists the person follows. */
export function ListsSection({ lists }: { lists: FollowedList[] }) {
  const [refreshing, setRefreshing] = useState<Refreshing>('no');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refresh = async () => {
    setRefreshing('busy');
    const refreshed = await sendToWorker('refresh-lists', null);
    setRefusal(refreshed.ok ? null : refreshed.error);
    setRefreshing(refreshed.ok ? 'done' : 'no');
  };
  const unfollow = async (listUrl: string) => {
    const left = await sendToWorker('unsubscribe', { listUrl });
    setRefusal(left.ok ? null : left.error);
  };
  const outcome = lists.some(({ lastError }) => lastError) ? 'lists_refreshed_some' : 'lists_refreshed';
  return (
    <section class="stack" aria-labelledby="lists-title">
      <div class="row apart">
        <h2 id="lists-title">{translate('lists_title')}</h2>
        {lists.length > 0 ? (
          <div class="row">
            <output class="soft">{refreshing === 'done' ? translate(outcome) : null}</output>
            <button type="button" disabled={refreshing === 'busy'} onClick={refresh}>
              {translate(refreshing === 'busy' ? 'lists_refreshing' : 'lists_refresh')}
            </button>
          </div>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} />
      {lists.length === 0 ? <p class="soft">{translate('lists_none')}</p> : null}
      <ul class="stack">
        {lists.map((list) => (
          <FollowedListCard key={list.url} list={list} onUnfollow={() => unfollow(list.url)} />
        ))}
      </ul>
    </section>
  );
}

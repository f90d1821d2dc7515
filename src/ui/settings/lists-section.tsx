import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { FollowedList } from '../../history/records.ts';
import { keyOfList } from '../../list/is-twin.ts';
import { isLocked, notYetFollowed } from '../../list/policy-lists.ts';
import { resolveAddress } from '../../list/resolve-address.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import type { AwaitedDesk } from '../../settings/awaited-desks.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { changeChoice, choiceOf, inOrder, type ListChoice, moveList } from '../../settings/list-choices.ts';
import type { Policy } from '../../settings/policy.ts';
import { RefusalNotice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';
import { AllowAccess } from './allow-access.tsx';
import { FetchNotice } from './fetch-notice.tsx';
import { FollowedListCard } from './followed-list-card.tsx';

type Refreshing = 'no' | 'busy' | 'done';

/** The lists the person follows, in the person's order. */
export function ListsSection(props: {
  lists: FollowedList[];
  choices: ListChoice[];
  awaited: AwaitedDesk[];
  hidden: HiddenFlag[];
  policy: Policy;
}) {
  const lists = inOrder(props.choices, props.lists);
  const urls = lists.map(({ url }) => url);
  const missing = notYetFollowed(props.policy, urls)
    .map(resolveAddress)
    .flatMap((address) => (address.ok ? [address.value] : []));
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
  const choose = async (change: (now: ListChoice[]) => ListChoice[]) => {
    const failed = await saveSettings(({ listChoices }) => ({ listChoices: change(listChoices) }));
    setRefusal(failed);
    if (!failed) await sendToWorker('check-pages-again', null);
  };
  const outcome = lists.some(({ lastError }) => lastError) ? 'lists_refreshed_some' : 'lists_refreshed';
  return (
    <section class="stack" aria-labelledby="lists-title">
      <div class="row apart">
        <h2 id="lists-title">{translate('lists_title')}</h2>
        {lists.length + props.awaited.length > 0 ? (
          <div class="row">
            <output class="soft">{refreshing === 'done' ? translate(outcome) : null}</output>
            <button type="button" disabled={refreshing === 'busy'} onClick={refresh}>
              {translate(refreshing === 'busy' ? 'lists_refreshing' : 'lists_refresh')}
            </button>
          </div>
        ) : null}
      </div>
      <FetchNotice />
      <RefusalNotice refusal={refusal} />
      <AllowAccess addresses={missing} words="policy_missing" />
      {lists.length + props.awaited.length === 0 ? <p class="soft">{translate('lists_none')}</p> : null}
      {props.awaited.map(({ address, name }) => (
        <p key={address} class="soft">
          {translate('lists_awaited', name)}
        </p>
      ))}
      {lists.length > 1 ? <p class="soft">{translate('lists_order')}</p> : null}
      <ul class="stack">
        {lists.map((list, at) => (
          <FollowedListCard
            key={list.url}
            list={list}
            listKey={keyOfList(named(list), lists.map(named))}
            hidden={props.hidden}
            lockedBy={isLocked(list.url, props.policy) ? organisationOf(props.policy) : null}
            choice={choiceOf(props.choices, list.url)}
            place={{ at, of: lists.length }}
            onChoose={(change) => void choose((now) => changeChoice(now, urls, list.url, change))}
            onMove={(by) => void choose((now) => moveList(now, urls, list.url, by))}
            onUnfollow={() => void unfollow(list.url)}
          />
        ))}
      </ul>
    </section>
  );
}

const organisationOf = ({ organisation }: Policy) => organisation ?? translate('list_locked_somebody');

const named = ({ url, listId, signed }: FollowedList) => ({
  url,
  id: listId,
  ...(signed ? { root: signed.root } : {}),
});

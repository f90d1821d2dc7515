import { isExpired } from '../../contract/is-expired.ts';
import type { FollowedList } from '../../history/records.ts';
import { listTrust } from '../../list/trust/list-trust.ts';
import { explain, translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { formatWhen } from '../format-when.ts';
import { Icon } from '../icon.tsx';
import { stateOfList } from './list-state.ts';

/** How a list stands, in one sentence. */
export function State({ list }: { list: FollowedList }) {
  const now = Date.now();
  const { icon, tone, words, blank } = stateOfList(list, now);
  return (
    <p class={`list-state ${tone}`}>
      <Icon name={icon} />
      {translate(words, 'version' in blank ? blank.version : formatWhen(blank.moment, now))}
    </p>
  );
}

/** Why a list is not as it should be, and what to do about it; nothing where all is well. */
export function Trouble({ list }: { list: FollowedList }) {
  const expired = isExpired(list, Date.now());
  const held = list.held?.isPutOff ? null : list.held;
  // Where a request failed, that is why; where none did, the publisher has gone silent.
  const isSilent = !list.lastError && listTrust(list, Date.now()).state === 'unconfirmed';
  if (!list.lastError && !held && !expired && !isSilent) return null;
  return (
    <div class="list-trouble">
      {held ? <p>{explain(held.because)}</p> : null}
      {expired && list.expiresAt ? <p>{translate('list_expired', formatMoment(list.expiresAt))}</p> : null}
      {isSilent ? <p>{translate('list_unconfirmed', list.publisher)}</p> : null}
      {list.lastError ? (
        <p>
          {explain(list.lastError)} {translate('list_last_good_stays', formatMoment(list.lastGoodAt))}
        </p>
      ) : null}
    </div>
  );
}

/** When a list was updated, is and will be, and from where. */
export function Facts({ list }: { list: FollowedList }) {
  const now = Date.now();
  const { signed, expiresAt, nextCheckAt } = list;
  return (
    <dl class="facts small">
      <dt>{translate('list_good')}</dt>
      <dd>{formatMoment(list.lastGoodAt)}</dd>
      {list.lastCheckedAt === list.lastGoodAt ? null : (
        <>
          <dt>{translate('list_checked')}</dt>
          <dd>{formatMoment(list.lastCheckedAt)}</dd>
        </>
      )}
      {nextCheckAt > now ? (
        <>
          <dt>{translate('list_next')}</dt>
          <dd>{translate('list_next_at', formatMoment(nextCheckAt))}</dd>
        </>
      ) : null}
      {signed && signed.confirmedUntil > now ? (
        <>
          <dt>{translate('list_confirmed_until')}</dt>
          <dd>{formatMoment(signed.confirmedUntil)}</dd>
        </>
      ) : null}
      {expiresAt ? (
        <>
          <dt>{translate('list_expires')}</dt>
          <dd>{formatMoment(expiresAt)}</dd>
        </>
      ) : null}
      <dt>{translate(list.imported?.fileName ? 'list_file' : 'list_address')}</dt>
      <dd>{list.imported?.fileName ?? list.url}</dd>
    </dl>
  );
}

/** The entries that are left out, each with its reason, as far as they are kept. */
export function LeftOut({ list }: { list: FollowedList }) {
  if (list.leftOutCount === 0) return null;
  return (
    <details class="list-panel">
      <summary>{translate('list_left_out', list.leftOutCount)}</summary>
      <ul class="stack tight soft">
        {list.leftOut.map((refusal, index) => (
          <li key={index}>{explain(refusal)}</li>
        ))}
        {list.leftOutCount > list.leftOut.length ? (
          <li>{translate('list_left_out_more', list.leftOutCount - list.leftOut.length)}</li>
        ) : null}
      </ul>
    </details>
  );
}

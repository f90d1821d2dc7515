import type { FollowedList } from '../../history/records.ts';
import { explain, translate } from '../../platform/translate.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { formatMoment } from '../format-moment.ts';
import { Notice } from '../notice.tsx';
import { AllowAccess } from './allow-access.tsx';

/** One list: whose it is, how fresh, why its last refresh failed, and which entries were left out. */
export function FollowedListCard({ list, onUnfollow }: { list: FollowedList; onUnfollow: () => void }) {
  const expired = list.expiresAt !== null && Date.parse(list.expiresAt) < Date.now();
  return (
    <li class="card stack">
      <div class="row apart">
        <h3>{list.title}</h3>
        <ConfirmButton question={translate('list_unfollow_question', list.title)} onConfirm={onUnfollow}>
          {translate('list_unfollow')}
        </ConfirmButton>
      </div>
      {list.lastError ? (
        <Notice tone="bad">
          <p>{translate('list_failed', formatMoment(list.lastCheckedAt))}</p>
          <p>{explain(list.lastError)}</p>
          <p>{translate('list_last_good_stays', formatMoment(list.lastGoodAt))}</p>
        </Notice>
      ) : null}
      {expired && list.expiresAt ? (
        <Notice tone="careful">
          <p>{translate('list_expired', formatMoment(list.expiresAt))}</p>
        </Notice>
      ) : null}
      <AllowAccess addresses={[list.url]} />
      <dl class="facts">
        <dt>{translate('list_publisher')}</dt>
        <dd>{list.deskName ? `${list.publisher} · ${list.deskName}` : list.publisher}</dd>
        <dt>{translate('list_version')}</dt>
        <dd>{list.version}</dd>
        <dt>{translate('list_entries')}</dt>
        <dd>{list.entryCount}</dd>
        <dt>{translate('list_checked')}</dt>
        <dd>{formatMoment(list.lastCheckedAt)}</dd>
        <dt>{translate('list_good')}</dt>
        <dd>{formatMoment(list.lastGoodAt)}</dd>
        <dt>{translate('list_address')}</dt>
        <dd>{list.url}</dd>
      </dl>
      {list.leftOutCount > 0 ? (
        <details>
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
      ) : null}
    </li>
  );
}

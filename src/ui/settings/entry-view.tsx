import { useEffect, useState } from 'preact/hooks';
import type { EntryDetails, FollowedList } from '../../history/records.ts';
import { flagKeyOf } from '../../list/flag-of.ts';
import { readEntry } from '../../list/read-entry-rows.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { type HiddenFlag, isHidden } from '../../settings/hidden-flags.ts';
import { ActionButton } from '../action-button.tsx';
import { formatDay } from '../format-moment.ts';
import { KnownCorrection } from '../known-correction.tsx';
import { StatusTag } from '../status-tag.tsx';

/** All that is known of the entry with the number `entry`, and the way to have it marked no more. */
export function EntryView(props: {
  list: FollowedList;
  listKey: string;
  hidden: HiddenFlag[];
  entry: number | null;
  nameOf: (category: string) => string;
}) {
  const { list, entry } = props;
  const [known, setKnown] = useState<EntryDetails | null>(null);
  useEffect(() => {
    let isOver = false;
    if (entry !== null)
      void readEntry(list.url, entry).then((details) => {
        if (!isOver) setKnown(details);
      });
    return () => {
      isOver = true;
    };
  }, [list.url, entry]);
  if (entry === null || !known) return <p class="entry-view soft">{translate('entries_choose')}</p>;
  const { status, history = [] } = known;
  const key = flagKeyOf(props.listKey, known.id);
  const isGone = isHidden(props.hidden, key, null);
  const hide = () =>
    sendToWorker('set-hidden', { flag: { key, claim: known.claim, page: null }, isHidden: !isGone });
  return (
    <article class="entry-view" aria-live="polite">
      <div class="row apart">
        <StatusTag status={status} />
        <span class="soft">{props.nameOf(known.category)}</span>
      </div>
      <h4>{known.claim}</h4>
      <KnownCorrection known={known} />
      <ul class="soft">
        {known.firstListedAt ? <li>{translate('entry_listed', formatDay(known.firstListedAt))}</li> : null}
        <li>{translate('found_updated', formatDay(known.updatedAt))}</li>
        {known.recheckBy ? <li>{translate('entry_recheck', formatDay(known.recheckBy))}</li> : null}
      </ul>
      {history.length > 0 ? (
        <>
          <h5>{translate('entry_history')}</h5>
          <ul class="soft">
            {history.map(({ at, status: was, reason }) => (
              <li key={`${at} ${was}`}>
                {translate('card_history', formatDay(at), translate(`status_${was}`), reason)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {isGone ? <p class="soft">{translate('entry_hidden')}</p> : null}
      <div class="row">
        <ActionButton act={hide}>{translate(isGone ? 'entry_show' : 'entry_hide')}</ActionButton>
      </div>
    </article>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EntryDetails } from '../../history/records.ts';
import { translate } from '../../platform/translate.ts';
import { formatDay } from '../format-moment.ts';
import { SaidAtRest } from '../heard-at-rest.tsx';
import { KnownCorrection } from '../known-correction.tsx';
import { StatusTag } from '../status-tag.tsx';

/** All that is known of the entry with the number `entry`, and what can be done about it. */
export function EntryView(props: {
  read: (entry: number) => Promise<EntryDetails | null>;
  entry: number | null;
  nameOf: (category: string) => string;
  actions: ((known: EntryDetails) => ComponentChildren) | undefined;
}) {
  const { read, entry, actions } = props;
  const [known, setKnown] = useState<EntryDetails | null>(null);
  useEffect(() => {
    let isOver = false;
    if (entry !== null)
      void read(entry).then((details) => {
        if (!isOver) setKnown(details);
      });
    return () => {
      isOver = true;
    };
  }, [read, entry]);
  const shown = entry === null ? null : known;
  return (
    <>
      <SaidAtRest words={shown ? nameEntry(shown) : ''} />
      {shown ? (
        <Entry known={shown} nameOf={props.nameOf} actions={actions} />
      ) : (
        <p class="entry-view soft">{translate('entries_choose')}</p>
      )}
    </>
  );
}

/** What is said of an entry where all of it is shown: its state and what it claims. */
export const nameEntry = ({ status, claim }: Pick<EntryDetails, 'status' | 'claim'>): string =>
  `${translate(`status_${status}`)}: ${claim}`;

function Entry(props: {
  known: EntryDetails;
  nameOf: (category: string) => string;
  actions: ((known: EntryDetails) => ComponentChildren) | undefined;
}) {
  const { known, actions } = props;
  const { status, history = [] } = known;
  return (
    <article class="entry-view">
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
      {actions?.(known)}
    </article>
  );
}

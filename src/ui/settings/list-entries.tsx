import { useCallback } from 'preact/hooks';
import { objectionPart } from '../../contract/list.ts';
import type { EntryDetails, FollowedList } from '../../history/records.ts';
import { flagKeyOf } from '../../list/flag-of.ts';
import { readEntry } from '../../list/read-entry-rows.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { type HiddenFlag, isHidden } from '../../settings/hidden-flags.ts';
import { ActionButton } from '../action-button.tsx';
import { EntryBrowser } from './entry-browser.tsx';
import { useEntryRows } from './use-entry-rows.ts';

/** The entries of a list in force, with the ways to have one of them marked no more, and to dispute it. */
export function ListEntries(props: { list: FollowedList; listKey: string; hidden: HiddenFlag[] }) {
  const { list, listKey, hidden } = props;
  const { url } = list;
  const entries = useEntryRows(url, `${list.version} ${list.lastGoodAt}`);
  const read = useCallback((entry: number) => readEntry(url, entry), [url]);
  return (
    <EntryBrowser
      title={list.title}
      entries={entries}
      read={read}
      actions={(known) => <EntryActions known={known} flag={flagKeyOf(listKey, known.id)} hidden={hidden} />}
    />
  );
}

function EntryActions({ known, flag, hidden }: { known: EntryDetails; flag: string; hidden: HiddenFlag[] }) {
  const isGone = isHidden(hidden, flag, null);
  const hide = () =>
    sendToWorker('set-hidden', { flag: { key: flag, claim: known.claim, page: null }, isHidden: !isGone });
  return (
    <>
      {isGone ? <p class="soft">{translate('entry_hidden')}</p> : null}
      <div class="row">
        <ActionButton act={hide}>{translate(isGone ? 'entry_show' : 'entry_hide')}</ActionButton>
        {known.page ? (
          <a href={objectionAt(known.page)} target="_blank" rel="noreferrer">
            {translate('card_dispute')}
          </a>
        ) : null}
      </div>
    </>
  );
}

/**
 * No passage is at hand here for a report that disputes a flag; the desk's own page takes objections without
 * one, and answers them in public.
 */
function objectionAt(page: string): string {
  const url = new URL(page);
  url.hash = objectionPart;
  return url.href;
}

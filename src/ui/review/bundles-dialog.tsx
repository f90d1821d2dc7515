import { useEffect, useState } from 'preact/hooks';
import type { BundleList } from '../../contract/bundle.ts';
import type { Result } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { formatMoment } from '../format-moment.ts';
import { RefusalNotice } from '../notice.tsx';
import { ShownDialog } from './shown-dialog.tsx';

/** What was given to other desks, what came from them, and which receipts are still missing. */
export function BundlesDialog(props: {
  desk: DeskClient;
  /** Opens the claim a bundle was made of. */
  onOpen: (claim: string) => void;
  onClose: () => void;
}) {
  const [list, setList] = useState<Result<BundleList> | null>(null);
  useEffect(() => void props.desk.bundles().then(setList), [props.desk]);
  const given = list?.ok ? list.value.given : [];
  const taken = list?.ok ? list.value.taken : [];
  const missing = given.filter(({ receiptAt }) => receiptAt === null).length;
  return (
    <ShownDialog class="bundles" label={translate('bundles_title')} onClose={props.onClose}>
      <h2>{translate('bundles_title')}</h2>
      {list === null ? <p class="soft">{translate('claim_reading')}</p> : null}
      <RefusalNotice refusal={list?.ok === false ? list.error : null} />
      {list?.ok ? (
        <>
          <h3>{translate('bundles_given')}</h3>
          {given.length === 0 ? <p class="soft">{translate('bundles_none')}</p> : null}
          {missing > 0 ? <p>{translate('bundles_missing', `${missing}`)}</p> : null}
          <ul class="stack tight">
            {given.map(({ bundle, desk, claim, reports, madeAt, receiptAt }) => (
              <li key={bundle} class="stack tight">
                <span>
                  {claim ? (
                    <button type="button" class="plain" onClick={() => props.onOpen(claim.id)}>
                      #{claim.number} {claim.title}
                    </button>
                  ) : null}{' '}
                  {receiptAt === null ? <span class="chip">{translate('bundles_no_receipt')}</span> : null}
                </span>
                <span class="soft">
                  {translate('bundles_given_line', desk, `${reports}`, formatMoment(madeAt))}{' '}
                  {receiptAt === null ? null : translate('bundles_receipt_at', formatMoment(receiptAt))}
                </span>
              </li>
            ))}
          </ul>
          <h3>{translate('bundles_taken')}</h3>
          {taken.length === 0 ? <p class="soft">{translate('bundles_none')}</p> : null}
          <ul class="stack tight">
            {taken.map(({ bundle, desk, title, reports, receivedAt }) => (
              <li key={`${desk} ${bundle}`} class="stack tight">
                <span>{title}</span>
                <span class="soft">
                  {translate('bundles_taken_line', desk, `${reports}`, formatMoment(receivedAt))}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </ShownDialog>
  );
}

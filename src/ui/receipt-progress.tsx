import { useState } from 'preact/hooks';
import type { Receipt, ReportStatus } from '../contract/receipt.ts';
import type { Refusal } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';
import { explain, type MessageKey, translate } from '../platform/translate.ts';
import type { Act } from './action-button.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { formatDay, formatMoment } from './format-moment.ts';
import { Notice, RefusalNotice } from './notice.tsx';
import { StatusTag } from './status-tag.tsx';

const sentences: Record<ReportStatus['state'], MessageKey> = {
  received: 'progress_received',
  'in-review': 'progress_in_review',
  answered: 'progress_answered',
  withdrawn: 'progress_withdrawn',
};

/**
 * How a delivered report stands at the desk: what the desk says of it, its answer, and the way to withdraw
 * it.
 */
export function ReceiptProgress(props: {
  record: ReportRecord;
  receipt: Receipt;
  withdraw: (id: string) => Act;
}) {
  const { receipt, record } = props;
  const { followUp } = record;
  const state = followUp?.status?.state ?? 'received';
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const withdraw = async () => {
    const done = await props.withdraw(record.id);
    setRefusal(done.ok ? null : done.error);
  };
  return (
    <>
      <p class="progress">{translate(followUp?.withdrawing ? 'progress_withdrawing' : sentences[state])}</p>
      {followUp?.status && state === 'answered' ? <AnswerOf status={followUp.status} /> : null}
      {followUp?.lastError ? <p class="soft">{explain(followUp.lastError)}</p> : null}
      <dl class="facts">
        <dt>{translate('receipt_id')}</dt>
        <dd>{receipt.reportId}</dd>
        <dt>{translate('receipt_time')}</dt>
        <dd>{formatMoment(receipt.receivedAt)}</dd>
        <dt>{translate('receipt_status')}</dt>
        <dd>
          <a href={receipt.statusUrl} target="_blank" rel="noreferrer">
            {translate('receipt_status_link')}
          </a>
        </dd>
        <PassedOn status={followUp?.status ?? null} />
      </dl>
      {followUp && !followUp.withdrawing && state !== 'withdrawn' ? (
        <div class="row">
          <ConfirmButton
            question={translate('withdraw_question', record.endpoint.name)}
            onConfirm={() => void withdraw()}
          >
            {translate('withdraw')}
          </ConfirmButton>
          <RefusalNotice refusal={refusal} />
        </div>
      ) : null}
    </>
  );
}

/** Which other desks have the report, each with the address at which it answers. */
function PassedOn({ status }: { status: ReportStatus | null }) {
  const desks = status?.passedOn ?? [];
  if (desks.length === 0) return null;
  return (
    <>
      <dt>{translate('receipt_passed_on')}</dt>
      {desks.map(({ to, at, desk, statusUrl }) => {
        const address = statusUrl ?? desk;
        return (
          <dd key={`${to} ${at}`}>
            {address === undefined ? (
              to
            ) : (
              <a href={address} target="_blank" rel="noreferrer">
                {to}
              </a>
            )}{' '}
            <span class="soft">{formatDay(at)}</span>
          </dd>
        );
      })}
      {status?.state === 'withdrawn' ? (
        <dd class="soft">{translate('receipt_passed_on_withdrawn')}</dd>
      ) : null}
    </>
  );
}

/** The desk's verdict with its reason, and the published correction. */
export function AnswerOf({ status }: { status: ReportStatus }) {
  const { verdict, correction } = status;
  return (
    <Notice tone="good">
      {verdict ? (
        <p class="row">
          <StatusTag status={verdict.status} />
          <span>{verdict.reason}</span>
        </p>
      ) : null}
      {correction ? (
        <p>
          <a href={correction.url} target="_blank" rel="noreferrer">
            {correction.title}
          </a>{' '}
          <span class="soft">
            <bdi>{correction.publisher}</bdi>
            {correction.publishedAt ? ` · ${formatDay(correction.publishedAt)}` : ''}
          </span>
        </p>
      ) : null}
    </Notice>
  );
}

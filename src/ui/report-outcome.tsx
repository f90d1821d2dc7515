import { useState } from 'preact/hooks';
import type { Refusal } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { sendAgain } from '../outbox/read-outbox.ts';
import { formatMoment } from './format-moment.ts';
import { RefusalNotice } from './notice.tsx';
import { explain, translate } from './translate.ts';

/** What became of a report so far, in sentences, and what the person can do about it. */
export function ReportOutcome({ record }: { record: ReportRecord }) {
  const { state, receipt, lastError } = record;
  if (receipt) {
    return (
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
      </dl>
    );
  }
  if (state === 'queued' || state === 'sending') {
    return (
      <>
        <p>{translate(state === 'sending' ? 'outcome_sending' : 'outcome_queued')}</p>
        {lastError ? <p>{explain(lastError)}</p> : null}
        {lastError && state === 'queued' ? (
          <>
            <p>{translate('outcome_next_attempt', formatMoment(record.nextAttemptAt))}</p>
            <SendAgain id={record.id} />
          </>
        ) : null}
      </>
    );
  }
  return (
    <>
      {lastError ? <p>{explain(lastError)}</p> : null}
      <SendAgain id={record.id} />
    </>
  );
}

function SendAgain({ id }: { id: string }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const queueAndSend = async () => {
    const queued = await sendAgain(id);
    const sent = queued.ok ? await sendToWorker('send-due-reports', null) : queued;
    setRefusal(sent.ok ? null : sent.error);
  };
  return (
    <div class="row">
      <button type="button" onClick={queueAndSend}>
        {translate('send_again')}
      </button>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

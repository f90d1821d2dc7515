import { useState } from 'preact/hooks';
import type { Refusal, Result } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';
import { formatMoment } from './format-moment.ts';
import { RefusalNotice } from './notice.tsx';
import { explain, translate } from './translate.ts';

type SendAgain = (id: string) => Promise<Result<null>>;

/** What became of a report so far, in sentences, and what the person can do about it. */
export function ReportOutcome({ record, sendAgain }: { record: ReportRecord; sendAgain: SendAgain }) {
  const { state, receipt, lastError } = record;
  const again = <SendAgainButton onPress={() => sendAgain(record.id)} />;
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
            {again}
          </>
        ) : null}
      </>
    );
  }
  return (
    <>
      {lastError ? <p>{explain(lastError)}</p> : null}
      {again}
    </>
  );
}

function SendAgainButton({ onPress }: { onPress: () => Promise<Result<null>> }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const press = async () => {
    const sent = await onPress();
    setRefusal(sent.ok ? null : sent.error);
  };
  return (
    <div class="row">
      <button type="button" onClick={press}>
        {translate('send_again')}
      </button>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

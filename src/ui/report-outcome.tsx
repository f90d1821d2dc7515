import type { EndpointPause, ReportRecord } from '../history/records.ts';
import { explain, translate } from '../platform/translate.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { type Act, ActionButton } from './action-button.tsx';
import { formatMoment } from './format-moment.ts';
import { Hotline } from './hotline.tsx';
import { ReceiptProgress } from './receipt-progress.tsx';

/** What a person can do about a report; passed in, since the outbox lies elsewhere. */
export interface ReportActions {
  sendAgain: (id: string) => Act;
  withdraw: (id: string) => Act;
  sendElsewhere: (id: string, endpoint: Endpoint) => Act;
}

/** What became of a report so far, in sentences, and what the person can do about it. */
export function ReportOutcome(props: {
  record: ReportRecord;
  actions: ReportActions;
  /** Where reports go now, which may be elsewhere than this one. */
  endpoint: Endpoint | null;
  /** What holds the report up with every other for its endpoint. */
  pause: EndpointPause | null;
}) {
  const { record, actions, endpoint, pause } = props;
  const { id, state, lastError } = record;
  if (state === 'delivered') {
    return record.receipt ? (
      <ReceiptProgress record={record} receipt={record.receipt} withdraw={actions.withdraw} />
    ) : (
      <p>{translate('outcome_taken_without_receipt', record.endpoint.name)}</p>
    );
  }
  const isElsewhere = endpoint !== null && endpoint.reportsUrl !== record.endpoint.reportsUrl;
  return (
    <>
      {state === 'sending' ? <p>{translate('outcome_sending')}</p> : null}
      {state === 'queued' ? <p>{translate('outcome_queued')}</p> : null}
      {lastError ? <p>{explain(lastError)}</p> : null}
      {state === 'queued' ? <NextAttempt record={record} pause={pause} /> : null}
      {(lastError && state !== 'sending') || pause ? (
        <>
          <div class="row">
            {pause?.asked ? null : (
              <ActionButton act={() => actions.sendAgain(id)}>{translate('send_again')}</ActionButton>
            )}
            {isElsewhere ? (
              <ActionButton act={() => actions.sendElsewhere(id, endpoint)}>
                {translate('send_elsewhere', endpoint.name)}
              </ActionButton>
            ) : null}
          </div>
          <Hotline endpoint={record.endpoint} />
        </>
      ) : null}
    </>
  );
}

/** When a waiting report goes by itself, and why not before where its endpoint is left alone. */
function NextAttempt({ record, pause }: { record: ReportRecord; pause: EndpointPause | null }) {
  const { lastError, nextAttemptAt, endpoint } = record;
  if (pause) {
    const sentence = pause.asked ? 'outcome_held_as_asked' : 'outcome_held';
    return <p>{translate(sentence, endpoint.name, formatMoment(Math.max(nextAttemptAt, pause.until)))}</p>;
  }
  return lastError ? <p>{translate('outcome_next_attempt', formatMoment(nextAttemptAt))}</p> : null;
}

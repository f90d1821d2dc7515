import { useMemo } from 'preact/hooks';
import { pauseOf, readPauses } from '../../outbox/endpoint-pauses.ts';
import { readReport } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { reportActions } from '../history/report-actions.ts';
import { RefusalNotice } from '../notice.tsx';
import { ReportOutcome } from '../report-outcome.tsx';
import { ReportState } from '../report-state.tsx';
import { useFocusHere } from '../use-focus-here.ts';
import { useStored } from '../use-stored.ts';

/** What becomes of the report just sent, as it happens. */
export function SentReport({ id }: { id: string }) {
  const stored = useStored(useMemo(() => () => readReport(id), [id]));
  const settings = useStored(readSettings);
  const pauses = useStored(readPauses);
  const title = useFocusHere();
  const record = stored?.ok ? stored.value : undefined;
  return (
    <section class="card stack" aria-labelledby="sent-title">
      <h2 id="sent-title" ref={title} tabIndex={-1}>
        {translate(record?.receipt ? 'sent_delivered' : 'sent_safe')}
      </h2>
      <RefusalNotice refusal={stored?.ok === false ? stored.error : null} />
      <div role="status" class="stack">
        {record ? (
          <>
            <div>
              <ReportState record={record} />
            </div>
            <ReportOutcome
              record={record}
              actions={reportActions}
              endpoint={settings?.ok ? settings.value.endpoint : null}
              pause={pauseOf(record, pauses?.ok ? pauses.value : [], Date.now())}
            />
          </>
        ) : null}
      </div>
      <p>
        <a href="history.html" target="_blank" rel="noopener">
          {translate('sent_history')}
        </a>
      </p>
    </section>
  );
}

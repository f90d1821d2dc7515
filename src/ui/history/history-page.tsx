import { useEffect, useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import type { ReportRecord } from '../../history/records.ts';
import { readCategories } from '../../list/read-categories.ts';
import { deleteAllReports, deleteReport } from '../../outbox/delete-reports.ts';
import { pauseOf, readPauses } from '../../outbox/endpoint-pauses.ts';
import { showNews } from '../../outbox/outbox-jobs.ts';
import { markAllSeen } from '../../outbox/read-news.ts';
import { readOutbox } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { useStored } from '../use-stored.ts';
import { ChangedSection } from './changed-section.tsx';
import { ReportCard } from './report-card.tsx';

/** Every report made on this machine, newest first. */
export function HistoryPage() {
  const reports = useStored(readOutbox);
  const categories = useStored(readCategories);
  const settings = useStored(readSettings);
  const pauses = useStored(readPauses);
  useEffect(() => {
    if (reports?.ok) void tellSeen(reports.value);
  }, [reports]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const settle = async (deleting: Promise<Result<null>>) => {
    const deleted = await deleting;
    setRefusal(deleted.ok ? null : deleted.error);
  };
  const failed = reports?.ok === false ? reports.error : refusal;
  const records = reports?.ok ? reports.value : [];
  return (
    <>
      <PageHead here="history" />
      <main class="wide-page stack wide">
        <h1>{translate('history_title')}</h1>
        <RefusalNotice refusal={failed} />
        <ChangedSection />
        {reports?.ok && records.length === 0 ? (
          <section class="card stack">
            <h2>{translate('history_empty')}</h2>
            <p>{translate('history_empty_hint')}</p>
          </section>
        ) : null}
        {records.length > 0 ? (
          <div class="row apart">
            <p>{translate('history_count', records.length)}</p>
            <ConfirmButton
              question={translate('history_delete_all_question')}
              onConfirm={() => settle(deleteAllReports())}
            >
              {translate('history_delete_all')}
            </ConfirmButton>
          </div>
        ) : null}
        <p>
          <a href="review.html">{translate('review_link')}</a>
        </p>
        <ol class="stack">
          {records.map((record) => (
            <ReportCard
              key={record.id}
              record={record}
              categories={categories?.ok ? categories.value : []}
              endpoint={settings?.ok ? settings.value.endpoint : null}
              pause={pauseOf(record, pauses?.ok ? pauses.value : [], Date.now())}
              onDelete={() => settle(deleteReport(record.id))}
            />
          ))}
        </ol>
      </main>
    </>
  );
}

/**
 * Every report is on this page, so whoever has it open has seen how they stand; some may need the person all
 * the same.
 */
async function tellSeen(records: ReportRecord[]): Promise<void> {
  if (records.some(({ unseen }) => unseen)) await markAllSeen();
  await showNews();
}

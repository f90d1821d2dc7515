import { webAddress } from '../../contract/web-address.ts';
import type { EndpointPause, ReportRecord } from '../../history/records.ts';
import { mayBeChanged } from '../../outbox/may-be-changed.ts';
import { translate } from '../../platform/translate.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { type Category, categoryName } from '../category-name.ts';
import { PassageLinks } from '../passage-links.tsx';
import { ReportOutcome } from '../report-outcome.tsx';
import { WhatIsSent } from '../what-is-sent.tsx';
import { EditReport } from './edit-report.tsx';
import { reportActions } from './report-actions.ts';
import { SaveEvidence } from './save-evidence.tsx';
import { Thumbnail } from './thumbnail.tsx';

export interface ReportCardProps {
  record: ReportRecord;
  categories: Category[];
  /** Where reports go now. */
  endpoint: Endpoint | null;
  /** What holds it up. */
  pause: EndpointPause | null;
  onDelete: () => void;
}

/** What a report's line opens to: its page, what came of it, and what can be done with it. */
export function ReportCard(props: ReportCardProps) {
  const { record, categories } = props;
  const { report } = record;
  const category = categories.find(({ id }) => id === report.category) ?? { id: report.category, title: {} };
  return (
    <div class="report">
      <Thumbnail id={record.id} hasPicture={report.attachments.length > 0} />
      <div class="stack">
        <div class="stack tight">
          <h4>{report.page.title || report.page.url}</h4>
          <p class="soft">{record.pageUrl}</p>
          <p class="soft">{`${categoryName(category)} → ${record.endpoint.name}`}</p>
        </div>
        <div role="status" class="stack tight">
          <ReportOutcome
            record={record}
            actions={reportActions}
            endpoint={props.endpoint}
            pause={props.pause}
          />
        </div>
        {offersChange(record) ? <EditReport record={record} categories={categories} /> : null}
        {report.passages.length > 0 && webAddress(record.pageUrl) ? (
          <details>
            <summary>{translate('find_again_on_page')}</summary>
            <PassageLinks report={report} pageUrl={record.pageUrl} />
          </details>
        ) : null}
        <details>
          <summary>{translate(wasSent(record) ? 'history_what_was_sent' : 'report_exactly')}</summary>
          <WhatIsSent report={report} categories={categories} />
        </details>
        <div class="row">
          {webAddress(record.pageUrl) ? (
            <a class="button" href={record.pageUrl} target="_blank" rel="noreferrer">
              {translate('history_open_page')}
            </a>
          ) : null}
          <SaveEvidence record={record} categories={categories} />
          <button type="button" onClick={props.onDelete}>
            {translate('history_delete')}
          </button>
        </div>
      </div>
    </div>
  );
}

/**
 * What is being typed is not taken away by one more attempt; sending it is refused while that is under way.
 */
const offersChange = (record: ReportRecord): boolean =>
  mayBeChanged(record.state === 'sending' ? { ...record, state: 'queued' } : record);

/** Whether it has reached its receiver, who took or refused it. */
const wasSent = ({ state }: ReportRecord): boolean => state === 'delivered' || state === 'refused';

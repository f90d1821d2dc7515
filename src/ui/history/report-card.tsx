import { webAddress } from '../../contract/web-address.ts';
import type { EndpointPause, ReportRecord } from '../../history/records.ts';
import { mayBeChanged } from '../../outbox/may-be-changed.ts';
import { translate } from '../../platform/translate.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { type Category, categoryName } from '../category-name.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { formatMoment } from '../format-moment.ts';
import { PassageLinks } from '../passage-links.tsx';
import { ReportOutcome } from '../report-outcome.tsx';
import { ReportState } from '../report-state.tsx';
import { WhatIsSent } from '../what-is-sent.tsx';
import { EditReport } from './edit-report.tsx';
import { reportActions } from './report-actions.ts';
import { Thumbnail } from './thumbnail.tsx';

/** One report: its page, its state, what came of it, and what can be done with it. */
export function ReportCard(props: {
  record: ReportRecord;
  categories: Category[];
  /** Where reports go now. */
  endpoint: Endpoint | null;
  /** What holds it up. */
  pause: EndpointPause | null;
  onDelete: () => void;
}) {
  const { record, categories } = props;
  const { report } = record;
  const category = categories.find(({ id }) => id === report.category) ?? { id: report.category, title: {} };
  return (
    <li class="card report">
      <Thumbnail id={record.id} hasPicture={report.attachments.length > 0} />
      <div class="stack">
        <div class="row apart">
          <ReportState record={record} />
          <time class="soft" dateTime={report.createdAt}>
            {formatMoment(record.createdAt)}
          </time>
        </div>
        <div class="stack tight">
          <h2>{report.page.title || report.page.url}</h2>
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
          <ConfirmButton question={translate('history_delete_question')} onConfirm={props.onDelete}>
            {translate('history_delete')}
          </ConfirmButton>
        </div>
      </div>
    </li>
  );
}

/**
 * What is being typed is not taken away by one more attempt; sending it is refused while that is under way.
 */
const offersChange = (record: ReportRecord): boolean =>
  mayBeChanged(record.state === 'sending' ? { ...record, state: 'queued' } : record);

/** Whether it has reached its receiver, who took or refused it. */
const wasSent = ({ state }: ReportRecord): boolean => state === 'delivered' || state === 'refused';

import { webAddress } from '../../contract/web-address.ts';
import type { ReportRecord } from '../../history/records.ts';
import { explain, translate } from '../../platform/translate.ts';
import type { Category } from '../../ui/category-name.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { AnswerOf } from '../../ui/receipt-progress.tsx';
import { ReportState } from '../../ui/report-state.tsx';
import { WhatIsSent } from '../../ui/what-is-sent.tsx';

/**
 * One report on paper: its page, what came of it, what was sent, and its picture where `picture` leads to
 * one.
 */
export function ReportSheet(props: { record: ReportRecord; categories: Category[]; picture: string | null }) {
  const { record, categories, picture } = props;
  const { report, receipt, followUp, lastError } = record;
  return (
    <article>
      <h2>{report.page.title || report.page.url}</h2>
      <p>
        {webAddress(record.pageUrl) ? (
          <a href={record.pageUrl} rel="noreferrer">
            {record.pageUrl}
          </a>
        ) : (
          record.pageUrl
        )}
      </p>
      <p>
        <ReportState record={record} /> {record.endpoint.name}
      </p>
      {followUp?.status?.state === 'answered' ? <AnswerOf status={followUp.status} /> : null}
      {lastError ? <p>{explain(lastError)}</p> : null}
      {receipt ? (
        <dl>
          <dt>{translate('receipt_id')}</dt>
          <dd>{receipt.reportId}</dd>
          <dt>{translate('receipt_time')}</dt>
          <dd>{formatMoment(receipt.receivedAt)}</dd>
          <dt>SHA-256</dt>
          <dd>{receipt.sha256}</dd>
        </dl>
      ) : null}
      <WhatIsSent report={report} categories={categories} />
      {picture === null ? null : <img src={picture} alt={translate('history_picture_alt')} />}
    </article>
  );
}

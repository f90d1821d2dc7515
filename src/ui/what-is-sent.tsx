import type { Report } from '../contract/report.ts';
import { type Category, categoryName } from './category-name.ts';
import { formatMoment } from './format-moment.ts';
import { translate } from './translate.ts';

/** A report to the last character: first as a list to read, then as the very JSON that goes out. */
export function WhatIsSent({ report, categories }: { report: Report; categories: Category[] }) {
  const category = categories.find(({ id }) => id === report.category) ?? { id: report.category, title: {} };
  const attachment = report.attachments[0];
  return (
    <div class="stack">
      <dl class="facts">
        <dt>{translate('sent_address')}</dt>
        <dd>{report.page.url}</dd>
        <dt>{translate('sent_title')}</dt>
        <dd>{report.page.title}</dd>
        <dt>{translate('sent_category')}</dt>
        <dd>{categoryName(category)}</dd>
        {report.disputes ? (
          <>
            <dt>{translate('sent_disputes')}</dt>
            <dd class="address">{`${report.disputes.listId} ${report.disputes.entryId}`}</dd>
          </>
        ) : null}
        <dt>{translate('sent_passages')}</dt>
        <dd>
          {report.passages.length === 0 ? translate('none') : null}
          <ul>
            {report.passages.map(({ quote, floor, permalink }, index) => (
              <li key={index}>
                {`“${quote.exact}” `}
                {floor ? <span class="soft">{translate('passage_floor', floor)} </span> : null}
                {permalink ? <span class="address">{permalink}</span> : null}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{translate('sent_note')}</dt>
        <dd>{report.note || translate('none')}</dd>
        <dt>{translate('sent_contact')}</dt>
        <dd>{report.contact ?? translate('none')}</dd>
        <dt>{translate('sent_picture')}</dt>
        <dd>
          {attachment
            ? translate('sent_picture_size', attachment.name, Math.ceil(attachment.bytes / 1024))
            : translate('none')}
        </dd>
        <dt>{translate('sent_time')}</dt>
        <dd>{formatMoment(report.createdAt)}</dd>
      </dl>
      <details>
        <summary>{translate('sent_json')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
        <pre class="code" tabIndex={0}>
          {JSON.stringify(report, null, 2)}
        </pre>
      </details>
    </div>
  );
}

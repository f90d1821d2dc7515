import type { EntryReference, Passage, Report } from '../contract/report.ts';
import { translate } from '../platform/translate.ts';
import { type Category, categoryName } from './category-name.ts';
import { formatMoment } from './format-moment.ts';

/** A report to the last character: first as a list to read, then as the very JSON that goes out. */
export function WhatIsSent({ report, categories }: { report: Report; categories: Category[] }) {
  const category = categories.find(({ id }) => id === report.category) ?? { id: report.category, title: {} };
  const attachment = report.attachments[0];
  return (
    <div class="stack">
      <dl class="facts">
        <dt>{translate('sent_address')}</dt>
        <dd>{report.page.url}</dd>
        {report.page.canonicalUrl ? (
          <>
            <dt>{translate('sent_canonical')}</dt>
            <dd>{report.page.canonicalUrl}</dd>
          </>
        ) : null}
        <dt>{translate('sent_title')}</dt>
        <dd>{report.page.title || translate('none')}</dd>
        <dt>{translate('sent_category')}</dt>
        <dd>{categoryName(category)}</dd>
        {report.disputes ? (
          <>
            <dt>{translate('sent_disputes')}</dt>
            <dd class="address">{nameOfEntry(report.disputes)}</dd>
          </>
        ) : null}
        <dt>{translate('sent_passages')}</dt>
        <dd>
          {report.passages.length === 0 ? translate('none') : null}
          <ul>
            {report.passages.map((passage, index) => (
              <PassageSent key={index} passage={passage} />
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
            ? translate(
                'sent_picture_size',
                attachment.name,
                Math.ceil(attachment.bytes / 1024),
                attachment.maskedRegions,
              )
            : translate('none')}
          {attachment ? <span class="address">{`SHA-256 ${attachment.sha256}`}</span> : null}
        </dd>
        <dt>{translate('sent_time')}</dt>
        <dd>{formatMoment(report.createdAt)}</dd>
        <dt>{translate('sent_device')}</dt>
        <dd>{deviceOf(report) || translate('none')}</dd>
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

const nameOfEntry = ({ listId, listVersion, entryId, release }: EntryReference): string =>
  [listId, listVersion, entryId, release].filter(Boolean).join(' ');

/**
 * One passage with the words around it, its post, the listed claim it repeats, and the link that leads to it.
 */
function PassageSent({ passage }: { passage: Passage }) {
  const { quote, floor, permalink, entry, textFragmentUrl } = passage;
  return (
    <li>
      <span class="soft">{quote.prefix}</span>
      <mark>{quote.exact}</mark>
      <span class="soft">{quote.suffix}</span>
      {floor ? <span class="soft"> {translate('passage_floor', floor)}</span> : null}
      {permalink ? <span class="address">{permalink}</span> : null}
      {entry ? <span class="address">{nameOfEntry(entry)}</span> : null}
      {textFragmentUrl ? <span class="address">{textFragmentUrl}</span> : null}
    </li>
  );
}

/**
 * The size of the window, the language of the page and the version of the extension, as far as they are sent.
 */
function deviceOf({ page, capture: { viewport, extensionVersion } }: Report): string {
  const size = viewport.width > 0 ? `${viewport.width} × ${viewport.height} (× ${viewport.pixelRatio})` : '';
  return [size, page.language, extensionVersion].filter(Boolean).join(' · ');
}

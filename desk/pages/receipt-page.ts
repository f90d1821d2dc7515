import { html } from 'hono/html';
import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { Report } from '../../src/contract/report.ts';
import type { Markup, Page } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import { showMoment } from './show-moment.ts';

/** What came of a report, for the person who sent it. `token` is the last part of the page's own address. */
export function receiptPage(words: PageWords, token: string, report: Report, status: ReportStatus): Page {
  const { language, receipt } = words;
  const { name, meaning } = receipt.states[status.state];
  const { facts, picture } = receipt;
  return {
    title: receipt.title,
    parts: html`<section>
<p><strong class="state ${status.state}">${name}</strong></p>
<p>${meaning}</p>
<dl>
<dt>${facts.receivedAt}</dt><dd>${showMoment(status.receivedAt, language)}</dd>
<dt>${facts.page}</dt><dd>${report.page.title}<br><span class="soft">${report.page.url}</span></dd>
<dt>${facts.picture}</dt><dd>${report.attachments.length > 0 ? picture.came : picture.none}</dd>
<dt>${facts.reportId}</dt><dd><code>${status.reportId}</code></dd>
</dl>
</section>
${verdict(words, status)}
${passages(words, report)}
${status.state === 'withdrawn' ? '' : withdrawal(words, token)}`,
    foot: html`<p>${receipt.secret}</p><p><a href="../">${words.toDesk}</a></p>`,
  };
}

function verdict({ language, receipt }: PageWords, { verdict, correction }: ReportStatus): Markup | string {
  if (!verdict && !correction) return '';
  return html`<section>
<h2>${receipt.verdict}</h2>
${verdict ? html`<p><strong class="state ${verdict.status}">${receipt.statuses[verdict.status]}</strong></p><p>${verdict.reason}</p>` : ''}
${
  correction
    ? html`<p>${receipt.correction}: <a href="${correction.url}" rel="noreferrer">${correction.title}</a><br>
<span class="soft">${correction.publisher}, ${showMoment(correction.publishedAt, language)}</span></p>`
    : ''
}
</section>`;
}

function passages({ receipt }: PageWords, { passages, page }: Report): Markup | string {
  if (passages.length === 0) return '';
  const quotes = passages.map(
    ({ quote }) => html`<blockquote lang="${page.language ?? ''}">${quote.exact}</blockquote>`,
  );
  return html`<details><summary>${receipt.passages} (${passages.length})</summary>${quotes}</details>`;
}

/** Takes one more press, because a withdrawn report cannot be restored. It works without scripts. */
const withdrawal = ({ receipt }: PageWords, token: string) => html`<details>
<summary>${receipt.withdrawing}</summary>
<p>${receipt.withdrawMeaning}</p>
<form method="post" action="${token}/withdraw"><button>${receipt.withdraw}</button></form>
</details>`;

import { html } from 'hono/html';
import { answerLimit, type ReportStatus } from '../../src/contract/receipt.ts';
import type { Report } from '../../src/contract/report.ts';
import type { Markup, Page } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import { showMoment } from './show-moment.ts';

/** What came of a report, for the person who sent it. `token` is the last part of the page's own address. */
export function receiptPage(allWords: PageWords, token: string, report: Report, status: ReportStatus): Page {
  const words = report.disputes
    ? { ...allWords, receipt: { ...allWords.receipt, ...allWords.disputeReceipt } }
    : allWords;
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
${said(words, status)}
${questions(words, token, status)}
${passedOn(words, status)}
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
<span class="soft">${correction.publisher}${correction.publishedAt ? html`, ${showMoment(correction.publishedAt, language)}` : ''}</span></p>`
    : ''
}
</section>`;
}

/** Why the desk has finished with a report, or what it says meanwhile. */
function said({ language, receipt }: PageWords, { closedFor, notes = [] }: ReportStatus): Markup {
  return html`${
    closedFor === undefined ? '' : html`<section><h2>${receipt.closedFor}</h2><p>${closedFor}</p></section>`
  }
${
  notes.length === 0
    ? ''
    : html`<section><h2>${receipt.notes}</h2>
${notes.map(({ at, text }) => html`<p>${text}<br><span class="soft">${showMoment(at, language)}</span></p>`)}
</section>`
}`;
}

/** Each question with a form below it, which works without scripts. */
function questions({ receipt }: PageWords, token: string, { questions = [] }: ReportStatus): Markup | string {
  if (questions.length === 0) return '';
  return html`<section><h2>${receipt.questions}</h2><p class="soft">${receipt.questionsMeaning}</p>
${questions.map(
  ({ id, text, answer }) => html`<form method="post" action="${token}/answers">
<p>${text}</p>
<input type="hidden" name="question" value="${id}">
<label>${receipt.yourAnswer}<textarea name="text" rows="3" required maxlength="${answerLimit}">${answer ?? ''}</textarea></label>
<button>${answer === null ? receipt.answer : receipt.answerAgain}</button>
</form>`,
)}
</section>`;
}

/** Which other desks have the report, each with the address at which it answers the person itself. */
function passedOn({ language, receipt }: PageWords, { passedOn = [], state }: ReportStatus): Markup | string {
  if (passedOn.length === 0) return '';
  return html`<section><h2>${receipt.passedOn}</h2>
<p class="soft">${state === 'withdrawn' ? receipt.passedOnWithdrawn : receipt.passedOnMeaning}</p>
${passedOn.map(({ to, at, desk, statusUrl, withdrawal }) => {
  const address = statusUrl ?? desk;
  return html`<p>${address ? html`<a href="${address}" rel="noreferrer">${to}</a>` : to}<br>
<span class="soft">${showMoment(at, language)}${withdrawal ? html`<br>${receipt.withdrawals[withdrawal]}` : ''}</span></p>`;
})}
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

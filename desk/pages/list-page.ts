import { html } from 'hono/html';
import type { Entry, List } from '../../src/contract/list.ts';
import { fingerprintOnPage } from './fingerprint-words.ts';
import type { Markup, Page } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import { showMoment } from './show-moment.ts';

/** More than this are not shown: a page of a hundred thousand entries opens on no telephone. */
const mostShown = 1000;

/**
 * A list for people: who publishes it, what is compared, and what it says of which claim, newest first.
 * `file` and `home` are the addresses of the list's file and of the front page, from this page.
 */
export function listPage(
  words: PageWords,
  list: List,
  keyFingerprint: string | null,
  { file, home }: { file: string; home: string },
): Page {
  const { welcome, list: said, language } = words;
  const shown = list.entries.toSorted(byUpdate).slice(0, mostShown);
  const isCut = shown.length < list.entries.length;
  return {
    title: list.title,
    parts: html`<section>
<dl>
<dt>${said.publishedBy}</dt><dd>${list.publisher}</dd>
<dt>${said.updated}</dt><dd>${list.version}, ${showMoment(list.generatedAt, language)}</dd>
<dt>${said.entries}</dt><dd>${list.entries.length}</dd>
</dl>
</section>
<section>${
      keyFingerprint === null
        ? html`<p>${welcome.notSigned}</p>`
        : html`<p>${welcome.compare}</p>${fingerprintOnPage(words, keyFingerprint)}`
    }</section>
${isCut ? html`<p class="soft">${said.more.replace('$1', String(mostShown))}</p>` : ''}
${shown.map((entry) => entryOnPage(words, entry))}`,
    foot: html`<p><a href="${home}">${said.toAll}</a></p><p><a href="${file}">${said.whole}</a></p>`,
  };
}

function entryOnPage({ language, receipt, list }: PageWords, entry: Entry): Markup {
  const { status, claim, explanation, correction, updatedAt } = entry;
  return html`<article id="${entry.id}">
<strong class="state ${status}">${receipt.statuses[status]}</strong> <span class="soft">${showMoment(updatedAt, language)}</span>
<h2>${claim}</h2>
${explanation ? html`<p>${explanation}</p>` : ''}
${
  correction
    ? html`<p>${list.correction}: <a href="${correction.url}" rel="noreferrer">${correction.title}</a><br>
<span class="soft">${correction.publisher}${correction.publishedAt ? html`, ${showMoment(correction.publishedAt, language)}` : ''}</span></p>`
    : ''
}
</article>`;
}

const byUpdate = (one: Entry, other: Entry): number =>
  Date.parse(other.updatedAt) - Date.parse(one.updatedAt);

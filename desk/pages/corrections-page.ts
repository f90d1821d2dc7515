import { html } from 'hono/html';
import type { EntryWish, FoundEntries } from '../publishing/find-entries.ts';
import type { PublicEntry } from '../publishing/public-entries.ts';
import { categoryTitle } from './category-title.ts';
import type { PublicDesk } from './correction-page.ts';
import { correctionWords } from './correction-words.ts';
import { type CorrectionWays, correctionsFoot, correctionsTop } from './corrections-frame.ts';
import { fill } from './fill-words.ts';
import type { Markup } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import type { PublicPage } from './public-page.ts';
import { languageTag, quoted, saidOf } from './said-of-entry.ts';
import { showMoment } from './show-moment.ts';
import { statusMark } from './status-mark.ts';

/** The index of what a desk has published: a row each, what is right first. */
export function correctionsPage(
  words: PageWords,
  { address, config }: PublicDesk,
  wish: EntryWish,
  found: FoundEntries,
  ways: CorrectionWays,
): PublicPage {
  const said = correctionWords[words.language];
  const isWhole = wish.search === '' && wish.status === null && wish.category === null;
  return {
    title: said.corrections,
    description: said.lead,
    address: `${address}/corrections`,
    desk: config.name,
    links: html`<link rel="alternate" type="application/atom+xml" href="${ways.atom}" title="${config.name}">
<link rel="alternate" type="application/ld+json" href="${ways.feed}">
${isWhole ? '' : html`<meta name="robots" content="noindex">`}`,
    top: correctionsTop(words, config, ways, wish.search),
    body: html`<div class="page alone"><main>
<h1>${said.corrections}</h1>
<p class="soft">${said.lead}</p>
${ways.isServed ? filters(words, wish, found, ways) : ''}
<p class="soft" role="status">${fill(said.counted, String(found.all))}</p>
${
  found.all > 0
    ? html`<ol class="rows">${found.entries.map((each) => row(words, each, ways))}</ol>`
    : html`<p class="notice">${isWhole ? said.noneYet : said.none}</p>`
}
${paging(words, wish, found, ways)}
</main></div>
${correctionsFoot(words, config, ways)}`,
  };
}

function row(words: PageWords, each: PublicEntry, ways: CorrectionWays): Markup {
  const { entry, name, list } = each;
  const { fact } = saidOf(words, each);
  return html`<li>
<a href="${ways.entry(name)}" lang="${languageTag(fact)}">${fact}</a>
<p lang="${languageTag(entry.claim)}">${quoted(entry.claim)}</p>
<p class="soft">${statusMark(entry.status, words.receipt.statuses[entry.status])}
${showMoment(entry.updatedAt, words.language)} · ${categoryTitle(words.language, list, entry.category)}</p>
</li>`;
}

/** Statuses are links, since there are few; categories are a choice in a form that any browser sends. */
function filters(words: PageWords, wish: EntryWish, found: FoundEntries, ways: CorrectionWays): Markup {
  const { language } = words;
  const said = correctionWords[language];
  const of = (status: EntryWish['status'], label: Markup | string, entries: number) => html`<a
href="${ways.index({ ...wish, status, page: 1 })}"${wish.status === status ? html` aria-current="true"` : ''}>${label} <span>${entries}</span></a>`;
  const all = found.statuses.reduce((sum, { entries }) => sum + entries, 0);
  return html`<div class="filters">
<p class="chips">${of(null, said.all, all)}${found.statuses.map(({ status, entries }) =>
    of(status, statusMark(status, words.receipt.statuses[status]), entries),
  )}</p>
<form action="${ways.index()}">
${wish.search ? html`<input type="hidden" name="q" value="${wish.search}">` : ''}
${wish.status ? html`<input type="hidden" name="status" value="${wish.status}">` : ''}
<label class="field"><select name="category" aria-label="${said.category}"><option value="">${said.anyCategory}</option>${found.categories.map(
    ({ id, example, entries }) =>
      html`<option value="${id}"${wish.category === id ? html` selected` : ''}>${categoryTitle(language, example.list, id)} (${entries})</option>`,
  )}</select></label>
<button>${said.narrow}</button>
${wish.search || wish.status || wish.category ? html`<a href="${ways.index()}">${said.showAll}</a>` : ''}
</form>
</div>`;
}

function paging({ language }: PageWords, wish: EntryWish, found: FoundEntries, ways: CorrectionWays) {
  const { page, pages } = found;
  if (pages === 1) return '';
  const said = correctionWords[language];
  const to = (place: number) => ways.index({ ...wish, page: place });
  return html`<p class="paging">
${page > 1 ? html`<a rel="prev" href="${to(page - 1)}">${said.newer}</a>` : ''}
<span class="soft">${fill(said.pageOf, String(page), String(pages))}</span>
${page < pages ? html`<a rel="next" href="${to(page + 1)}">${said.older}</a>` : ''}
</p>`;
}

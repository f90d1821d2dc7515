import { html } from 'hono/html';
import type { DeskConfig } from '../desk-config.ts';
import type { EntryWish } from '../publishing/find-entries.ts';
import { correctionWords } from './correction-words.ts';
import type { Markup } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import { icon } from './status-mark.ts';

/** Addresses from a page about corrections; relative, since a proxy may serve the desk below a folder. */
export interface CorrectionWays {
  home: string;
  /** The index, or of it what somebody wants to see. */
  index(wish?: EntryWish): string;
  /** The page of an entry. */
  entry(name: string): string;
  /** A picture that is passed on, by its digest. */
  share(digest: string): string;
  atom: string;
  feed: string;
  /** Where the same page is in the other language; null where the browser's wish decides. */
  other: string | null;
  /** Whether somebody is there who can search. */
  isServed: boolean;
}

const lens = 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4 14 14';

/** The bar at the top: whose pages these are, and the search where there is one. */
export function correctionsTop(
  { language }: PageWords,
  { name }: DeskConfig,
  ways: CorrectionWays,
  search = '',
): Markup {
  const said = correctionWords[language];
  return html`<header class="top"><div>
<a class="name" href="${ways.home}">${logo}${name}</a>
<nav><a href="${ways.index()}">${said.corrections}</a></nav>
${
  ways.isServed
    ? html`<form class="search" role="search" action="${ways.index()}"><label>${icon(lens)}
<input type="search" name="q" maxlength="200" value="${search}" placeholder="${said.search}" aria-label="${said.search}"></label></form>`
    : ''
}
</div></header>`;
}

/** What ends each page. */
export function correctionsFoot(
  words: PageWords,
  { name, privacyUrl }: DeskConfig,
  ways: CorrectionWays,
): Markup {
  const { language, other, welcome } = words;
  const said = correctionWords[language];
  return html`<footer><div>
<p>${name} · ${said.mayBeCopied}</p>
<p class="print-not">
<a href="${ways.feed}">${said.feed}</a>
<a href="${ways.atom}">${said.atom}</a>
${privacyUrl ? html`<a href="${privacyUrl}">${welcome.privacy}</a>` : ''}
${ways.other ? html`<a href="${ways.other}" hreflang="${other.language}" lang="${other.language}">${other.name}</a>` : ''}
</p>
</div></footer>`;
}

const logo = html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#0b5d57"/>
<path d="M19.8 19.8 26 26" stroke="#fff" stroke-width="4" stroke-linecap="round"/><circle cx="13.5" cy="13.5" r="8" fill="#0b5d57" stroke="#fff" stroke-width="3"/>
<path d="M9.5 13.5h8" stroke="#ffcf4d" stroke-width="4"/></svg>`;

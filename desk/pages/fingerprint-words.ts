import { html } from 'hono/html';
import { fingerprintWords } from '../../src/contract/signed/fingerprint.ts';
import type { Markup } from './html-page.ts';
import type { PageWords } from './page-words.ts';

/** What people compare: six words in each language, since two readers may have different ones. */
export function fingerprintOnPage({ welcome }: PageWords, fingerprint: string): Markup {
  const { en, zh } = fingerprintWords(fingerprint);
  return html`<p class="words" lang="zh">${zh.map((word) => html`<span>${word}</span>`)}</p>
<p class="words" lang="en">${en.map((word) => html`<span>${word}</span>`)}</p>
<p class="soft">${welcome.fingerprint}: <code>${fingerprint}</code></p>`;
}

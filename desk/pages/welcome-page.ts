import { html } from 'hono/html';
import { type Join, joinPath } from '../../src/contract/join.ts';
import type { Markup, Page } from './html-page.ts';
import type { PageWords } from './page-words.ts';

/** Whose desk this is and how to join it at `address`. */
export function welcomePage({ welcome }: PageWords, address: string, join: Join): Page {
  return {
    title: join.name,
    parts: html`<p>${join.publisher}</p>
${join.expect ? html`<p>${join.expect}</p>` : ''}
<section>
<h2>${welcome.join}</h2>
<p>${welcome.whatItIs}</p>
<p>${welcome.howToJoin}<br><code>${address}</code></p>
</section>
${lists(welcome.lists, join)}
${contact(welcome.reach, join)}`,
    foot: html`${join.privacyUrl ? html`<p><a href="${join.privacyUrl}">${welcome.privacy}</a></p>` : ''}
<p><a href=".${joinPath}">${welcome.forPrograms}</a></p>`,
  };
}

function lists(heading: string, { lists }: Join): Markup | string {
  if (lists.length === 0) return '';
  const rows = lists.map(({ url, title }) => html`<li><a href="${url}">${title ?? url}</a></li>`);
  return html`<section><h2>${heading}</h2><ul>${rows}</ul></section>`;
}

function contact(heading: string, { contact: { phone, email, page } }: Join): Markup | string {
  const ways = [
    phone ? html`<li>${phone}</li>` : '',
    email ? html`<li><a href="mailto:${email}">${email}</a></li>` : '',
    page ? html`<li><a href="${page}">${page}</a></li>` : '',
  ].filter((way) => way !== '');
  return ways.length > 0 ? html`<section><h2>${heading}</h2><ul>${ways}</ul></section>` : '';
}

import { html } from 'hono/html';
import { type Join, joinPath } from '../../src/contract/join.ts';
import { fingerprintOnPage } from './fingerprint-words.ts';
import type { Markup, Page } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import { qrCode } from './qr-code.ts';

/**
 * Whose desk this is and how to join it at `address`. `pageOf` says where the page of a list lies from this
 * one, by the last part of the list's address; `corrections` is where the index of entries lies.
 */
export function welcomePage(
  words: PageWords,
  address: string,
  join: Join,
  pageOf: (file: string) => string,
  corrections: string,
): Page {
  const { welcome } = words;
  return {
    title: join.name,
    links: html`<link rel="qiuzheng-desk" href=".${joinPath}">`,
    parts: html`<p>${join.publisher}</p>
${join.expect ? html`<p>${join.expect}</p>` : ''}
<section>
<h2>${welcome.join}</h2>
<p>${join.reports === undefined ? welcome.listsAlone : welcome.whatItIs}</p>
<p>${welcome.howToJoin}<br><code>${addressToEnter(address)}</code></p>
${waysToJoin(words, address, join)}
</section>
${lists(words, join, pageOf, corrections)}
${contact(welcome.reach, join)}`,
    foot: html`${join.privacyUrl ? html`<p><a href="${join.privacyUrl}">${welcome.privacy}</a></p>` : ''}
<p><a href=".${joinPath}">${welcome.forPrograms}</a></p>`,
  };
}

/** The extension looks for a join document only at the root of a host. Pure. */
const addressToEnter = (address: string): string =>
  URL.parse(address)?.pathname === '/' ? address : `${address}${joinPath}`;

/** A link that carries what people compare, where all lists of the desk have it in common. */
function waysToJoin(words: PageWords, address: string, { lists }: Join): Markup | string {
  const [fingerprint, ...others] = new Set(lists.flatMap(({ keyFingerprint }) => keyFingerprint ?? []));
  if (fingerprint === undefined || others.length > 0) return '';
  const { welcome } = words;
  const link = `${address}/#${fingerprint}`;
  return html`<p>${welcome.orLink}</p>
${qrCode(link, welcome.code)}
<p><a href="${link}">${link}</a></p>
<p>${welcome.compare}</p>
${fingerprintOnPage(words, fingerprint)}`;
}

function lists(
  words: PageWords,
  { lists }: Join,
  pageOf: (file: string) => string,
  corrections: string,
): Markup | string {
  if (lists.length === 0) return '';
  const { welcome } = words;
  const rows = lists.map(({ url, title, keyFingerprint }) => {
    const page = pageOf(new URL(url).pathname.split('/').at(-1) ?? '');
    const signed = keyFingerprint ? '' : html` <span class="soft">(${welcome.notSigned})</span>`;
    return html`<li><a href="${page}">${title ?? url}</a>${signed}</li>`;
  });
  return html`<section><h2>${welcome.corrections}</h2><p><a href="${corrections}">${welcome.allCorrections}</a></p></section>
<section><h2>${welcome.lists}</h2><ul>${rows}</ul></section>`;
}

function contact(heading: string, { contact: { phone, email, page } }: Join): Markup | string {
  const ways = [
    phone ? html`<li>${phone}</li>` : '',
    email ? html`<li><a href="mailto:${email}">${email}</a></li>` : '',
    page ? html`<li><a href="${page}">${page}</a></li>` : '',
  ].filter((way) => way !== '');
  return ways.length > 0 ? html`<section><h2>${heading}</h2><ul>${ways}</ul></section>` : '';
}

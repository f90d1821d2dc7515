import type { PageDescription, PageName } from '../../messages/message-contract.ts';
import { digest } from '../../platform/hashes.ts';

/** What a document says of itself; `site` is what its profile says of it. */
export function describePage(documentKey: string, site: PageDescription['site']): PageDescription {
  return {
    ...namePage(documentKey),
    canonicalUrl: canonicalAddress(),
    title: document.title.slice(0, 500),
    language: document.documentElement.lang.slice(0, 35) || null,
    viewport: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
    selection: null,
    site,
    deskLink: linkOf('qiuzheng-desk'),
  };
}

/** The address a page wants to be known by, as it says itself; null where it names none. */
const canonicalAddress = (): string | null => linkOf('canonical');

/** Where a page links to by `<link rel>`, as an http or https address; null where it does not. */
function linkOf(rel: string): string | null {
  const link = document.querySelector<HTMLLinkElement>(`link[rel~="${rel}" i][href]`);
  return link ? webLink(link.href) : null;
}

/** A name made anew for each document. Not by randomUUID, which pages without TLS do not have. */
export const documentKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** Names the page this document shows now. */
export const namePage = (documentKey: string): PageName => ({
  documentKey,
  url: location.href,
  historyKey: window.navigation?.currentEntry?.key ?? '',
  nameKey: digest(`${document.title.replace(counter, '')}\n${canonicalAddress() ?? ''}`),
});

/** How many messages are unread, as forums count before their title: it changes while the page stays. */
const counter = /^\s*[([（【]\d+\+?[)\]）】]\s*/;

/**
 * `address` as an http or https link, or null. `contract/web-address.ts` says the same, but brings the schema
 * library with it, which has no place in a content script.
 */
export function webLink(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

import type { PageDescription } from '../messages/message-contract.ts';
import { webLink } from './web-link.ts';

/** What a document says of itself; `site` is what its profile says of it. */
export function describePage(documentKey: string, site: PageDescription['site']): PageDescription {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return {
    documentKey,
    url: location.href,
    canonicalUrl: canonical ? webLink(canonical.href) : null,
    title: document.title.slice(0, 500),
    language: document.documentElement.lang.slice(0, 35) || null,
    viewport: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
    selection: null,
    site,
  };
}

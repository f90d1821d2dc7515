import type { PageDescription } from '../messages/message-contract.ts';
import type { Block } from './block.ts';
import { describeSelection } from './describe-selection.ts';
import { webLink } from './web-link.ts';

// Not randomUUID, which pages without TLS do not have.
const documentKey = [...crypto.getRandomValues(new Uint32Array(4))]
  .map((part) => part.toString(36))
  .join('-');

/** What a report needs to know of this document; `site` is what its profile says of it. */
export function describePage(ordered: Block[], site: PageDescription['site']): PageDescription {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return {
    documentKey,
    url: location.href,
    canonicalUrl: canonical ? webLink(canonical.href) : null,
    title: document.title.slice(0, 500),
    language: document.documentElement.lang.slice(0, 35) || null,
    viewport: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
    selection: describeSelection(ordered),
    site,
  };
}

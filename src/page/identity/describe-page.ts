import type { PageDescription } from '../../messages/message-contract.ts';
import { canonicalAddress } from './canonical-address.ts';
import { namePage } from './name-page.ts';

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
  };
}

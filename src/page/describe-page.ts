import type { PageDescription } from '../messages/message-contract.ts';
import { blackOut } from './black-out.ts';
import type { Block } from './block.ts';
import type { HiddenIn } from './describe-passage.ts';
import { describeSelection } from './describe-selection.ts';
import type { Span } from './span.ts';
import { webLink } from './web-link.ts';

// Not randomUUID, which pages without TLS do not have.
export const documentKey = [...crypto.getRandomValues(new Uint32Array(4))]
  .map((part) => part.toString(36))
  .join('-');

/**
 * What a report needs to know of this document. `site` is what its profile says of it, `hiddenInTitle` tells what in
 * its title tells of a person.
 */
export function describePage(
  ordered: Block[],
  site: PageDescription['site'],
  hiddenIn: HiddenIn,
  hiddenInTitle: (title: string) => Span[],
): PageDescription {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return {
    documentKey,
    url: location.href,
    canonicalUrl: canonical ? webLink(canonical.href) : null,
    title: blackOut(document.title, hiddenInTitle(document.title)).slice(0, 500),
    language: document.documentElement.lang.slice(0, 35) || null,
    viewport: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
    selection: describeSelection(ordered, hiddenIn),
    site,
  };
}

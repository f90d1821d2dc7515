import { webLink } from './web-link.ts';

/** The address a page wants to be known by, as it says itself; null where it names none. */
export function canonicalAddress(): string | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return link ? webLink(link.href) : null;
}

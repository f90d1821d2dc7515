import { webAddress } from '../contract/web-address.ts';

/** The match pattern of every site there is. */
export const allSites = '*://*/*';

/** The match pattern of the site an address is on, with and without TLS, or null where it has none. */
export function sitePattern(address: string): string | null {
  const url = webAddress(address);
  return url ? `*://${url.hostname}/*` : null;
}

/** The site of a match pattern in words: its host, or null where it stands for all. */
export function siteOf(pattern: string): string | null {
  const host = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
  return host === '*' ? null : host;
}

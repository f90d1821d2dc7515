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

/**
 * The match pattern that stands for the host of an address when asking for access, or null where none is
 * needed (this machine itself) or possible (no web address). Firefox knows no ports in match patterns, so
 * there is none.
 */
export function hostPattern(address: string): string | null {
  const url = webAddress(address);
  if (!url) return null;
  const granted = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  return granted ? null : `${url.protocol}//${url.hostname}/*`;
}

/**
 * Whether a match pattern such as `*://*.forum.example/*` covers an http or https address; ports play no
 * part. Pure.
 */
function covers(pattern: string, address: string): boolean {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  const url = URL.parse(address);
  if (!scheme || !host || !url) return pattern === '<all_urls>';
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (host.startsWith('*.')) return `.${url.hostname}`.endsWith(host.slice(1));
  return host === '*' || host === url.hostname;
}

/** Whether one of several match patterns covers an address; an unknown one ('') is covered by none. Pure. */
export const coversAny = (patterns: readonly string[], address: string): boolean =>
  address !== '' && patterns.some((pattern) => covers(pattern, address));

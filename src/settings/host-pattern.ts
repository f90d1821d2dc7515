import { webAddress } from '../contract/web-address.ts';

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

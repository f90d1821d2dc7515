import { joinPath } from '../contract/join.ts';
import { good, type Result, refused } from '../contract/result.ts';

/**
 * The address to fetch for what a person typed: a desk's address becomes that of its join document, any other stays
 * as it is. A missing scheme is filled in. Lists travel over https; plain http is for one's own machine alone.
 */
export function resolveAddress(typed: string): Result<string> {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  const url = URL.parse(
    hasScheme ? text : `${isLoopback(text.split(/[:/]/)[0] ?? '') ? 'http' : 'https'}://${text}`,
  );
  if (!url?.hostname || /\s/.test(text)) return refused('address_invalid', typed);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return refused('address_not_allowed', typed);
  }
  url.username = '';
  url.password = '';
  url.hash = '';
  if (url.pathname === '/' && url.search === '') url.pathname = joinPath;
  return good(url.href);
}

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host);

/**
 * Whether a match pattern such as `*://*.forum.example/*` covers an http or https address; ports play no
 * part. Pure.
 */
export function covers(pattern: string, address: string): boolean {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  const url = URL.parse(address);
  if (!scheme || !host || !url) return pattern === '<all_urls>';
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (host.startsWith('*.')) return `.${url.hostname}`.endsWith(host.slice(1));
  return host === '*' || host === url.hostname;
}

/**
 * `address` as an http or https link, or null. `contract/web-address.ts` says the same, but brings the schema
 * library with it, which has no place in a content script.
 */
export function webLink(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

import * as v from 'valibot';

/**
 * The absolute http(s) URL in `text`, or null; `javascript:`, `data:` and relative addresses are not web
 * addresses.
 */
export function webAddress(text: string): URL | null {
  const url = URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** An absolute http or https address of at most 4,096 characters. */
export const webAddressSchema = v.pipe(
  v.string(),
  v.maxLength(4096),
  // Spelled out because patterns in JSON Schema have no flags.
  v.regex(/^[Hh][Tt]{2}[Pp][Ss]?:\/\//),
  v.check(isRight, 'not a web address'),
);

/** Scheme and host of the address that was right last. */
let lastRight = '';

/**
 * Whether an address whose scheme is known is one. Behind the host nothing can be wrong with it, and a list
 * names few hosts a hundred thousand times.
 */
function isRight(text: string): boolean {
  const host = /^https?:\/\/[\w.:-]+(?=[/?#\\]|$)/i.exec(text)?.[0] ?? text;
  if (host === lastRight) return true;
  // Not `URL.canParse`: once Node 20 has made fast code of it, it denies hosts with letters such as é.
  if (!URL.parse(text)) return false;
  lastRight = host;
  return true;
}

/** The address of a folder: a web address that ends in a slash, so that paths can be put behind it. */
export const folderAddressSchema = v.pipe(
  v.string(),
  v.maxLength(4096),
  v.regex(/^[Hh][Tt]{2}[Pp][Ss]?:\/\/[^?#]+\/$/),
  v.check((text) => webAddress(text) !== null, 'not a web address'),
);

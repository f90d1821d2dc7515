import { isAllowedAddress } from '../contract/allowed-address.ts';
import { joinPath } from '../contract/join.ts';
import { good, type Result, refused } from '../contract/result.ts';

/** A fingerprint as it stands behind the # of a link or code. */
const fingerprintShape = /^[0-9a-f]{64}$/i;
/** What begins with half of one was meant as one. */
const meantAsFingerprint = /^[0-9a-f]{32,}/i;

/** Quotation marks and the end of a sentence, as they stand around an address in a message. */
const around = /^["'“‘「『《〈<]{1,8}|["'”’」』》〉>。，、；：！？.,;!?]{1,8}$/gu;

/** An address without what was copied along with it, seen or not: a fingerprint would not be one with it. */
const bare = (typed: string): string =>
  typed
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .replace(around, '')
    .trim();

/**
 * The fingerprint of a list's publisher that a link names behind its #; null where it names none. Any other
 * part of a page is none.
 */
export function fingerprintIn(typed: string): Result<string | null> {
  const named = bare(typed).split('#')[1] ?? '';
  if (fingerprintShape.test(named)) return good(named.toLowerCase());
  return meantAsFingerprint.test(named) ? refused('fingerprint_invalid') : good(null);
}

/**
 * The address to fetch for what a person typed: a desk's address becomes that of its join document, any other
 * stays as it is. A missing scheme is filled in. Lists travel over https; plain http is for one's own machine
 * alone.
 */
export function resolveAddress(typed: string): Result<string> {
  const text = bare(typed);
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  // On this machine http is what servers speak.
  const scheme = isAllowedAddress(`http://${text}`) ? 'http' : 'https';
  const url = URL.parse(hasScheme ? text : `${scheme}://${text}`);
  if (!url?.hostname || /\s/.test(text)) return refused('address_invalid', typed);
  url.username = '';
  url.password = '';
  url.hash = '';
  if (!isAllowedAddress(url.href)) return refused('address_not_allowed', typed);
  // A desk may lie below a path, as on hosts that give each of their pages one.
  if (url.pathname.endsWith('/') && url.search === '') url.pathname += joinPath.slice(1);
  return good(url.href);
}

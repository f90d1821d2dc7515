import type { UrlScope } from './report.ts';
import { webAddress } from './web-address.ts';

/** Query parameters that only follow a person about; thread and post ids are never among them. */
const trackingParameters =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(enc|mi)|spm|scm|share_(source|medium|token|from|session_id|plat|tag|times)|vd_source|xsec_.*|wfr|unique_k|timestamp_ms)$/i;

/** Parameters with which anybody else would be the person who is logged in, whatever their value. */
const credentials =
  /^((php|j|asp|ci_)?sess(ion)?_?id|aspsessionid.*|oscsid|zenid|sesc|cfid|cftoken|sess(ion)?_?(key|token|hash)|(access|auth|id|refresh|login|csrf|xsrf|security|user)_?token|auth_?key|formhash|api_?key|password|passwd|pwd|x-amz-(credential|security-token|signature))$/i;
/** Those that name an article, a search or a meeting elsewhere, with the values that only a key has. */
const keys: [RegExp, RegExp][] = [
  [/^sid$/i, /^(?=.*\d)(?=.*[a-z])[a-z\d]{6,}$/i],
  [/^s$/i, /^[\da-f]{16,}$/i],
  [/^(session|sess|token|ticket|auth)$/i, /^(?=.*\d)(?=.*[a-z])[\w-]{16,}$/i],
];

/**
 * Sessions kept in the path, as servers of Java (`;jsessionid=…`) and ASP.NET (`/(S(…))/`) do for those
 * without cookies.
 */
const sessionsInPath = /;(jsessionid|phpsessid|sid|sessionid)=[^/;]*|\/\((?:[A-Z]\([\w-]+\))+\)(?=\/|$)/gi;

/**
 * The address of a page as a report tells it: credentials, sessions, fragment and tracking parameters always
 * dropped, then as much as `scope` allows. Null where the page has no web address.
 */
export function scopeAddress(address: string, scope: UrlScope): string | null {
  const url = webAddress(address);
  if (!url) return null;
  if (scope === 'origin') return `${url.origin}/`;
  const path = url.origin + url.pathname.replace(sessionsInPath, '');
  if (scope === 'no-query') return path;
  // Parameters are cut from the text as it is: going through URLSearchParams would rewrite a GBK-encoded
  // query.
  const kept = url.search
    .slice(1)
    .split(/(?=[&;])/)
    .filter((part) => isToKeep(part.replace(/^[&;]/, '')));
  const query = kept.join('').replace(/^[&;]/, '');
  return path + (query ? `?${query}` : '');
}

function isToKeep(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=');
  if (pair === '' || trackingParameters.test(name) || credentials.test(name)) return false;
  return !keys.some(([names, values]) => names.test(name) && values.test(value));
}

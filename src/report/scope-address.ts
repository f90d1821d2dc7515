import type { UrlScope } from '../contract/report.ts';
import { webAddress } from '../contract/web-address.ts';

/** Query parameters that only follow a person about; thread and post ids are never among them. */
const trackingParameters =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(enc|mi)|spm|scm|share_(source|medium|token|from|session_id|plat|tag|times)|vd_source|xsec_.*|wfr|unique_k|timestamp_ms)$/i;

/**
 * The address of a page as a report tells it: credentials, fragment and tracking parameters always dropped,
 * then as much as `scope` allows. Null where the page has no web address.
 */
export function scopeAddress(address: string, scope: UrlScope): string | null {
  const url = webAddress(address);
  if (!url) return null;
  if (scope === 'origin') return `${url.origin}/`;
  if (scope === 'no-query') return url.origin + url.pathname;
  // Parameters are cut from the text as it is: going through URLSearchParams would rewrite a GBK-encoded query.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !trackingParameters.test(pair.split('=')[0] ?? ''));
  return url.origin + url.pathname + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

import { hostPattern } from '../access/match-patterns.ts';
import type { ReportRecord } from '../history/records.ts';
import type { Delivery } from '../outbox/delivery.ts';
import { browser } from '../platform/browser.ts';
import { readToken } from '../settings/settings.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { askWithWork } from './ask-with-work.ts';
import { judgeReply } from './judge-reply.ts';
import { requestFor } from './request-for.ts';

/**
 * Posts one report to its endpoint and says how it ended; `patience` in milliseconds. Throws where the
 * browser's own functions fail: they answer “No SW” to a worker that the browser is ending.
 */
export async function postReport(
  record: ReportRecord,
  picture: Blob | null,
  patience?: number,
): Promise<Delivery> {
  const { reportsUrl, kind } = record.endpoint;
  const request = await requestFor(record, picture, await readToken(reportsUrl));
  if (!request.ok) return { kind: 'needs-you', error: request.error, detail: null, about: 'report' };
  const ask = kind === 'desk' ? askWithWork : askEndpoint;
  const answer = await ask(reportsUrl, request.value, patience);
  const isForbidden =
    answer.kind === 'not-allowed' ||
    // Desks answer everybody; others may be within reach only where the person has allowed it.
    (answer.kind === 'unreachable' && kind !== 'desk' && !(await mayReach(reportsUrl)));
  if (isForbidden) {
    const error = { code: 'address_not_allowed' as const, values: [reportsUrl] };
    return { kind: 'needs-you', error, detail: null, about: 'endpoint' };
  }
  return judgeReply(record, answer, Date.now());
}

/** Whether the person has allowed the extension to reach the host of an address. */
async function mayReach(address: string): Promise<boolean> {
  const pattern = hostPattern(address);
  return pattern === null || browser.permissions.contains({ origins: [pattern] });
}

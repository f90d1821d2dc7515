import { good, type Result, refused } from '../contract/result.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { type Answer, askEndpoint } from './ask-endpoint.ts';
import { madeUpReport } from './made-up-report.ts';
import { looksLikePage, parseProblem, readProblem } from './read-answer.ts';
import { requestFor } from './request-for.ts';

/**
 * Finds out whether an endpoint would take reports, sending nothing private. A desk is sent nothing at all,
 * and has to say that this is no report; others, whose rules are unknown, are sent a report that is made up.
 */
export async function tryEndpoint(endpoint: Endpoint, token: string | null): Promise<Result<null>> {
  const request =
    endpoint.kind === 'desk'
      ? good<RequestInit>({ method: 'POST' })
      : await requestFor(madeUpReport(endpoint, crypto.randomUUID(), new Date()), null, token);
  return request.ok ? judgeTrial(endpoint, await askEndpoint(endpoint.reportsUrl, request.value)) : request;
}

/** What the answer to a trial says about an endpoint. Pure. */
export function judgeTrial({ kind, reportsUrl }: Endpoint, answer: Answer): Result<null> {
  if (answer.kind === 'not-allowed') return refused('address_not_allowed', reportsUrl);
  if (answer.kind === 'unreachable') return refused('trial_unreachable', reportsUrl);
  if (answer.kind === 'timed-out') return refused('address_timed_out', reportsUrl);
  if (answer.kind === 'redirected') return refused('trial_redirected', reportsUrl);
  const { status, headers, text } = answer;
  if (status === 401 || status === 403) return refused('trial_denied', reportsUrl);
  if (status === 404 || status === 405 || status === 410) return refused('trial_nothing_there', reportsUrl);
  if (status >= 500) return refused('trial_failed', reportsUrl, String(status));
  if (kind === 'desk') {
    return status >= 400 && readProblem(headers, text) ? good(null) : refused('trial_no_desk', reportsUrl);
  }
  if (status >= 400) {
    const problem = parseProblem(text);
    const words = problem?.detail || problem?.title;
    return refused('trial_refused', reportsUrl, words || `HTTP ${status}`);
  }
  return looksLikePage(headers, text) ? refused('trial_page', reportsUrl) : good(null);
}

import * as v from 'valibot';
import { type Problem, problemSchema } from '../contract/problem.ts';
import { type Work, workSchema } from '../contract/proof-of-work.ts';
import type { Answer } from './ask-endpoint.ts';

/** The value in a JSON text, or undefined, which no schema takes, where it is none. Pure. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an answer too, and the schema says so.
    return undefined;
  }
}

/**
 * The problem document (RFC 9457) an answer is, or null. Proxies, filters and log-in pages of networks send
 * none, so by it a desk's own refusal is told from theirs. Pure.
 */
export const readProblem = (headers: Headers, text: string): Problem | null =>
  /^application\/problem\+json\b/i.test(headers.get('Content-Type') ?? '') ? parseProblem(text) : null;

/** The same, of a text by whatever name it was sent. Pure. */
export function parseProblem(text: string): Problem | null {
  const problem = v.safeParse(problemSchema, parseJson(text));
  return problem.success ? problem.output : null;
}

/**
 * The work by which a report may come at once, where an answer says that too many came from this network
 * address; null where it asks for none. Pure.
 */
export function readWork(answer: Answer): Work | null {
  if (answer.kind !== 'answered' || answer.status !== 429) return null;
  const asked = v.safeParse(v.object({ work: workSchema }), parseJson(answer.text));
  return asked.success ? asked.output.work : null;
}

/**
 * Whether an answer is a page for people, as a captive portal or the front page of a site sends one. Pure.
 */
export const looksLikePage = (headers: Headers, text: string): boolean =>
  /html/i.test(headers.get('Content-Type') ?? '') || text.trimStart().startsWith('<');

/**
 * RFC 9110 `Retry-After`, seconds or a date, as milliseconds from `now`; null where it says neither. Pure.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

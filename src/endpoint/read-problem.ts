import * as v from 'valibot';
import { type Problem, problemSchema } from '../contract/problem.ts';
import { parseJson } from './parse-json.ts';

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

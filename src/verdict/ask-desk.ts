import * as v from 'valibot';
import { good, type Refusal, type Result, refused } from '../contract/result.ts';
import { type Answer, askEndpoint } from '../endpoint/ask-endpoint.ts';
import { bytesOf, patienceFor } from '../endpoint/patience-for.ts';
import { parseJson, readProblem } from '../endpoint/read-answer.ts';
import type { SignIn } from './sign-in.ts';

/** The longest answer to staff, in bytes: a release with all it changes, base64. */
const answerLimit = 64 * 1024 * 1024;

interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A file goes as it is, with its own type, everything else as JSON. */
  body?: object | Blob;
  /** How much longer than usual the desk may take, in milliseconds. */
  morePatience?: number;
}

/** Asks the desk something as its staff, and reads the answer by `schema`. Never throws. */
export async function askDesk<Schema extends v.GenericSchema>(
  { address, token }: SignIn,
  schema: Schema,
  path: string,
  { method = 'GET', body, morePatience = 0 }: Asked = {},
): Promise<Result<v.InferOutput<Schema>>> {
  const isFile = body instanceof Blob;
  const sent = body === undefined ? null : isFile ? body : JSON.stringify(body);
  const request: RequestInit = {
    method,
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(sent === null ? {} : { 'Content-Type': isFile ? body.type : 'application/json' }),
    },
    ...(sent === null ? {} : { body: sent }),
  };
  const patience = patienceFor(isFile ? body.size : bytesOf(sent)) + morePatience;
  const answer = await askEndpoint(address + path, request, patience, answerLimit);
  return judgeDeskAnswer(address, schema, answer);
}

/** What an answer of a desk to its staff means. Pure. */
export function judgeDeskAnswer<Schema extends v.GenericSchema>(
  address: string,
  schema: Schema,
  answer: Answer,
): Result<v.InferOutput<Schema>> {
  if (answer.kind === 'not-allowed') return refused('address_not_allowed', address);
  if (answer.kind !== 'answered') return refused('desk_unreachable', address);
  const { status, headers, text } = answer;
  if (status >= 200 && status < 300) {
    const parsed = v.safeParse(schema, parseJson(text));
    return parsed.success ? good(parsed.output) : refused('desk_answer_unknown');
  }
  return deskRefusal(address, { status, headers }, text);
}

/** Why a desk has not done what its staff asked for, by what it answered. Pure. */
export function deskRefusal(
  address: string,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  text: string,
): ReturnType<typeof refused> {
  const problem = readProblem(headers, text);
  // A proxy or a log-in page of a network answered in the desk's place.
  if (!problem) return refused('desk_unreachable', address);
  const name = problem.type.split('/').at(-1);
  if (name === 'token-wrong' || name === 'token-missing') return refused('desk_token_wrong');
  if (name === 'not-found' || name === 'method-not-allowed') return refused('desk_lacks');
  if (status === 409) return refused('desk_was_first', problem.detail || problem.title);
  return refused(status >= 500 ? 'desk_failed' : 'desk_refused', problem.detail || problem.title);
}

/** Whether the desk may do the same a moment later. Pure. */
export const mayPass = ({ code }: Refusal): boolean => code === 'desk_unreachable' || code === 'desk_failed';

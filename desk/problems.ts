import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../src/contract/problem.ts';
import { htmlPage } from './pages/html-page.ts';
import { pageWords } from './pages/page-words.ts';
import { problemPage } from './pages/problem-page.ts';
import { wishedLanguage, wishesPage } from './pages/wished.ts';

/** Every refusal the desk can answer with: status, title and what to do next; `$1`… are filled in. */
export const problems = {
  'not-found': [404, 'Nothing here', 'Nothing is at this address. Check it for missing or extra characters.'],
  'host-unknown': [
    421,
    'Not the name of this desk',
    'This desk does not go by the name $1. Use its own address, or have it started with --public-address.',
  ],
  'method-not-allowed': [405, 'Method not allowed', 'This address takes $1 only. Use one of these methods.'],
  'not-multipart': [
    415,
    'Not multipart/form-data',
    'Send the report as multipart/form-data with a part named “report” that holds its JSON.',
  ],
  'multipart-invalid': [
    400,
    'Multipart body cannot be read',
    'The body is not complete multipart/form-data. Send it again whole, with the boundary its Content-Type names.',
  ],
  'idempotency-key-missing': [
    400,
    'Idempotency-Key missing',
    'Send the header Idempotency-Key with the id of the report in double quotes, the same at each attempt.',
  ],
  'idempotency-key-invalid': [
    400,
    'Idempotency-Key is no UUID',
    'Send the header Idempotency-Key with the id of the report, a UUID in double quotes.',
  ],
  'idempotency-key-differs': [
    400,
    'Idempotency-Key is not the id of the report',
    'The header Idempotency-Key and the field “id” of the report differ. Put the same UUID into both.',
  ],
  'idempotency-key-reused': [
    422,
    'Another report has this id',
    'A report with this id but other content was received before. Give the new report an id of its own.',
  ],
  'body-too-large': [
    413,
    'Body too large',
    'The body is larger than $1 bytes. Send a smaller screenshot, or none.',
  ],
  'upload-too-slow': [
    408,
    'Upload too slow',
    'The body came too slowly and was not read to its end. Send it again, or a smaller screenshot.',
  ],
  'desk-busy': [
    503,
    'The desk is busy',
    'As many reports are on their way in as this desk takes at once. Send the same again after $1 seconds.',
  ],
  'disk-full': [
    507,
    'The disk of the desk is full',
    'The desk has no place left for reports, and nothing was stored. Send the same again later.',
  ],
  'report-part-missing': [
    400,
    'No report in it',
    'The body needs exactly one part named “report”, and at most one named “screenshot”.',
  ],
  'report-part-too-large': [
    413,
    'Report too large',
    'The part “report” is larger than $1 bytes. Send fewer passages or a shorter note.',
  ],
  'report-not-json': [
    400,
    'Report is not JSON',
    'The part “report” is not JSON in UTF-8. Send it again whole.',
  ],
  'report-format-unknown': [
    422,
    'Report of an unknown format',
    'This desk takes reports of the format “$1”. Put it into the field “format”.',
  ],
  'report-invalid': [
    422,
    'Report is not as agreed',
    'The field “$1” of the report is missing or not as agreed. Correct it and send the report again.',
  ],
  'screenshot-missing': [
    400,
    'Screenshot missing',
    'The report names an attachment, but no file is in the part “screenshot”. Send it, or leave “attachments” empty.',
  ],
  'screenshot-undeclared': [
    400,
    'Screenshot not named in the report',
    'A part “screenshot” came, but “attachments” is empty. Describe the file there, or send none.',
  ],
  'screenshot-size-differs': [
    422,
    'Screenshot of another size',
    'The screenshot has $1 bytes, the report says $2. Send the file the report describes.',
  ],
  'screenshot-hash-differs': [
    422,
    'Screenshot of another hash',
    'The SHA-256 of the screenshot is not the one in the report. Send the file the report describes.',
  ],
  'screenshot-not-a-picture': [
    422,
    'Screenshot is no picture',
    'The screenshot is not a picture of the type $1. Send a real one, with its type in “mediaType”.',
  ],
  'token-missing': [
    401,
    'Token missing',
    'This is for the staff of the desk. Send the header “Authorization: Bearer” with the token of the desk.',
  ],
  'token-wrong': [
    403,
    'Token wrong',
    'This token is not the one of this desk. Ask whoever runs the desk for it.',
  ],
  'limit-invalid': [
    400,
    'Not a limit',
    '“limit” takes a whole number from 1 to $1. Correct it or leave it out.',
  ],
  'after-unknown': [
    400,
    'Unknown report',
    '“after” takes the “next” of an earlier answer. Start again without it.',
  ],
  'desk-failed': [
    500,
    'The desk failed',
    'Something went wrong inside the desk, and nothing was stored. Send the same again in a few minutes.',
  ],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>;

export type ProblemName = keyof typeof problems;

/** A value taken from a request, or the problem it is refused with. */
export type Taken<T> = { ok: true; value: T } | Refused;
export interface Refused {
  ok: false;
  problem: ProblemName;
  values: string[];
}

/** A refusal of the problem `problem`, its blanks to be filled with `values`. */
export const refuse = (problem: ProblemName, ...values: string[]): Refused => ({
  ok: false,
  problem,
  values,
});

/**
 * Answers with a problem document (RFC 9457), or with a page that says the same to a person with a browser.
 */
export function answerProblem(context: Context, { problem, values }: Refused): Response | Promise<Response> {
  const [status, title, detail] = problems[problem];
  const document: Problem = {
    type: `/problems/${problem}`,
    title,
    status,
    detail: detail.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
  };
  if (wishesPage(context)) {
    const words = pageWords[wishedLanguage(context)];
    return htmlPage(context, words, problemPage(words, problem, document, context.req.path), status);
  }
  return context.body(JSON.stringify(document), status, { 'Content-Type': 'application/problem+json' });
}

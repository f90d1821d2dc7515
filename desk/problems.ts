import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../src/contract/problem.ts';
import { htmlPage } from './pages/html-page.ts';
import { pageWords } from './pages/page-words.ts';
import { problemPage } from './pages/problem-page.ts';
import { wishedLanguage, wishesPage } from './pages/wished.ts';
import { problemsInChinese } from './problems-in-chinese.ts';

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
    'The body is larger than $1 bytes. Send a smaller screenshot, or less.',
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
  'too-many-reports': [
    429,
    'Too many reports from one place',
    'As many reports came from your network address as this desk takes in an hour. Send the same again after $1 seconds.',
  ],
  'too-many-searches': [
    429,
    'Too many searches from one place',
    'As many searches came from your network address as this desk answers in an hour. Search again after $1 seconds.',
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
  'dispute-empty': [422, 'Nothing is written there', 'Go back and write what is wrong, and what is right.'],
  'dispute-too-long': [
    413,
    'Too long',
    'Go back and write it shorter, or put it where an address leads to it.',
  ],
  'dispute-evidence-invalid': [
    422,
    'Not an address',
    'Go back and write the address of the evidence from https:// on, or leave it out.',
  ],
  'dispute-from-elsewhere': [
    403,
    'Not sent from its page',
    'This came from a page of another site. Open the page about the claim, and send it from there.',
  ],
  'answer-invalid': [422, 'No answer to a question', 'Go back and write an answer of at most $1 characters.'],
  'answer-from-elsewhere': [
    403,
    'Not sent from its page',
    'This came from a page of another site. Open the page of your report, and answer there.',
  ],
  'not-a-form': [415, 'Not a form', 'Send this as application/x-www-form-urlencoded, as a form does.'],
  'period-invalid': [
    400,
    'Not a period',
    '“from” and “to” take days as 2026-11-27, “to” no earlier than “from”, and at most $1 days.',
  ],
  'form-unknown': [400, 'Not a form of a summary', '“as” takes json, csv, html or docx.'],
  'token-missing': [
    401,
    'Token missing',
    'This is for the staff of the desk. Send the header “Authorization: Bearer” with the token of your seat.',
  ],
  'token-wrong': [
    403,
    'Token wrong',
    'This token is of no seat of this desk, or has ended. Sign in again, or ask whoever runs the desk.',
  ],
  'role-missing': [
    403,
    'Not for this seat',
    'Your seat may not do this. Ask somebody with one of these roles, or whoever runs the desk: $1.',
  ],
  'seat-unknown': [
    404,
    'No such seat',
    'No open seat of this desk has this id. Look it up with “desk seat list”.',
  ],
  'account-taken': [
    409,
    'The account has another seat',
    'This account signs in to another seat. Take it away from that one first, with “desk seat unbind”.',
  ],
  'sign-in-not-set-up': [
    404,
    'No sign-in by an account here',
    'This desk is connected to no account service. Sign in with the token of your seat.',
  ],
  'sign-in-not-begun': [
    400,
    'Begin on the review page',
    'Signing in begins on the review page of the extension. Open it, and press the button there.',
  ],
  'sign-in-ended': [
    400,
    'This sign-in has ended',
    'It took longer than ten minutes, was used before, or did not begin here. Begin again on the review page.',
  ],
  'sign-in-refused': [
    403,
    'The account service did not sign you in',
    'It, or what it sent, says no. Begin again on the review page, or ask whoever runs the desk.',
  ],
  'sign-in-unreachable': [
    503,
    'The account service does not answer',
    'The desk cannot reach it. Try again later, or sign in with the token of your seat.',
  ],
  'account-unknown': [
    403,
    'No seat for this account',
    'Nobody has given this account a seat. Ask whoever runs the desk; your account has the number “$1” there.',
  ],
  'sign-in-code-wrong': [
    403,
    'This sign-in does not count',
    'Its code was used, is older than two minutes, or is of another browser. Begin again on the review page.',
  ],
  'too-many-sign-ins': [
    429,
    'Too many sign-ins from one place',
    'As many sign-ins came from your network address as this desk takes in an hour. Try again after $1 seconds.',
  ],
  'body-not-json': [400, 'Body is not JSON', 'The body is not JSON in UTF-8. Send it again whole.'],
  'body-invalid': [
    422,
    'Body is not as agreed',
    'The field “$1” is missing or not as agreed. Correct it and send it again.',
  ],
  'limit-invalid': [
    400,
    'Not a limit',
    '“limit” takes a whole number from 1 to $1. Correct it or leave it out.',
  ],
  'claim-taken': [
    409,
    'Somebody works on it',
    '$1 has this claim for $2 min more. Ask for it, or wait until it is free.',
  ],
  'claim-not-taken': [409, 'Nobody has it', 'This claim is nobody’s, so that it cannot be put back.'],
  'claim-merged': [409, 'Merged into another claim', 'Its reports are in the claim $1 now. Act on that one.'],
  'claim-published': [
    409,
    'It is published',
    'Readers see the verdict on this claim. Correct or withdraw the verdict instead.',
  ],
  'claim-to-approve': [409, 'It waits for approval', 'Send the draft of this claim back first.'],
  'no-reason-waits': [
    409,
    'No reason waits',
    'There is no public reason here that waits for a second person.',
  ],
  'reason-of-your-own': [
    403,
    'The reason is your own',
    'What the public reads takes two people. Ask somebody else at the desk to approve this reason.',
  ],
  'reason-changed': [
    409,
    'Another reason waits now',
    'The reason was given anew after you have read it. Read it again before you approve it.',
  ],
  'dry-run-replaced': [
    409,
    'A newer dry run takes its place',
    'One dry run of a seat is in work at a time, and you have asked for a newer one meanwhile. Wait for that one.',
  ],
  'drafts-of-both': [
    409,
    'Both have a draft',
    'Each of the two claims has a draft or an entry, and only one can stay. Close one of them with a reason instead.',
  ],
  'claim-not-published': [
    409,
    'It is not published',
    'Pages are looked at again once the verdict on a claim is published.',
  ],
  'claim-not-closed': [409, 'It is not closed', 'Only a claim that is closed can be opened again.'],
  'merge-impossible': [
    409,
    'These cannot be one claim',
    'A claim is merged into another one that is there, and disputes into disputes alone. Choose another one.',
  ],
  'split-impossible': [
    409,
    'Nothing to split off',
    'Name some of the passages of this claim, and leave at least one.',
  ],
  'undo-impossible': [
    409,
    'It cannot be taken back',
    'This was taken back before, or is of a kind that is not. Do the contrary instead.',
  ],
  'undo-changed': [
    409,
    'It has changed since',
    'Somebody has changed the same since, and taking this back would take back theirs.',
  ],
  'view-unknown': [400, 'No such view', '“view” takes one of $1. Correct it or leave it out.'],
  'sort-unknown': [400, 'No such order', '“sort” takes one of $1. Correct it or leave it out.'],
  'after-unknown': [
    400,
    'Unknown report',
    '“after” takes the “next” of an earlier answer. Start again without it.',
  ],
  'category-of-others': [
    403,
    'A category of others',
    'Your seat does not work on the category “$1”. Ask whoever gives out seats, or leave it to others.',
  ],
  'bundle-broken': [
    422,
    'No whole bundle',
    'This is not a bundle of a desk, or not all of it. Ask the other desk to make it again, and send it unchanged.',
  ],
  'bundle-too-large': [
    413,
    'Bundle too large',
    'A bundle and what is in it may have $1 bytes. Pass fewer reports on at a time.',
  ],
  'bundle-changed': [
    422,
    'Not what was signed',
    'The file “$1” in the bundle is not the one the other desk has signed. Ask them to send the bundle again.',
  ],
  'bundle-key-unknown': [
    403,
    'From a desk nobody here knows',
    'No admin of this desk has named the desk with the key “$1”. Ask that desk for its key, compare it by phone, and have an admin name it with “desk partner add”.',
  ],
  'bundle-for-others': [
    403,
    'For another desk',
    'This bundle is for a desk with another key than this one has. Ask its sender to name this desk anew.',
  ],
  'bundle-report-invalid': [
    422,
    'A report in it is not as agreed',
    'The file “$1” in the bundle is no report this desk takes. Nothing was taken in; tell the other desk.',
  ],
  'receipt-broken': [
    422,
    'No whole receipt',
    'This is not a receipt of a desk for a bundle, or not all of it. Ask the other desk to save it again, and take it in unchanged.',
  ],
  'receipt-changed': [
    422,
    'Not what was signed',
    'This receipt is not as the other desk has signed it. Ask them to save it again, and take it in unchanged.',
  ],
  'receipt-for-others': [
    403,
    'For another desk',
    'This receipt is for a desk with another key than this one has. Give it to the desk that has made the bundle.',
  ],
  'receipt-bundle-unknown': [
    404,
    'For no bundle of this desk',
    'No bundle of this desk is the one that this receipt is for. Pass the claim on again, and ask for the receipt of that file.',
  ],
  'receipt-of-another-desk': [
    403,
    'From another desk',
    'The bundle was not for “$1”, whose receipt this is. Ask the desk that it was for to take it in, and take in its receipt.',
  ],
  'receipt-report-unknown': [
    422,
    'A report that was not passed on',
    'The report $1 in this receipt was not in the bundle. Nothing was taken in; tell the other desk.',
  ],
  'receipt-without-address': [
    409,
    'The address of this desk is not known',
    'Nobody here has said where “$1” is. Have an admin do it with “desk partner add”, the same key and --address, and take the receipt in again.',
  ],
  'receipt-address-of-others': [
    422,
    'Not at the address of that desk',
    'The receipt of “$1” names addresses elsewhere than $2. Ask that desk where it is. If it has moved, have an admin name it anew, and take the receipt in again.',
  ],
  'partner-unknown': [
    404,
    'No such desk',
    'No desk of this id has been named here. Look it up with “desk partner list”.',
  ],
  'partner-known': [
    409,
    'This desk is named already',
    'A desk with this key was named before. Take it away first, to name it anew.',
  ],
  'partner-without-address': [
    409,
    'Only by file',
    'No address is known for this desk. Make a file, and bring it there.',
  ],
  'partner-refused': [502, 'The other desk did not take it', 'Nothing was passed on. It said: $1'],
  'partner-unreachable': [
    502,
    'The other desk does not answer',
    'Nothing came back from $1. Try it again later, or make a file and bring it there.',
  ],
  'nothing-to-pass-on': [
    409,
    'No report to pass on',
    'None of these reports is in the claim any more. Read the claim again.',
  ],
  'draft-changed': [
    409,
    'The draft was changed meanwhile',
    'Revision $1 is the newest, and you read $2. The newest is in the field “draft”: read it and try again.',
  ],
  'draft-not-written': [
    409,
    'Nothing to approve yet',
    'The draft is “$1”. Write it first; then another seat can be asked to approve it.',
  ],
  'draft-unfinished': [422, 'The draft is not finished', 'It lacks: $1. Complete it and ask again.'],
  'dry-run-needed': [
    422,
    'Try the wordings first',
    'Make a dry run of this claim with these very wordings, and name it. One that was stopped does not do.',
  ],
  'draft-not-to-approve': [
    409,
    'Not waiting for approval',
    'The draft is “$1”. Nobody has asked for this revision to be approved, or it was approved already.',
  ],
  'draft-of-your-own': [
    403,
    'You wrote part of it',
    'Somebody who has not written any of this draft has to approve it.',
  ],
  'draft-approved': [
    409,
    'The draft is approved',
    'It is approved and about to be published. Send it back first, or correct it once it is published.',
  ],
  'draft-in-release': [
    409,
    'A version is being made with it',
    'The draft is part of version $1, which waits for signatures. Wait for it, or have that version dropped.',
  ],
  'nothing-published': [
    409,
    'Nothing is published',
    'The list says nothing of this claim that could be withdrawn.',
  ],
  'nothing-to-release': [
    409,
    'Nothing to release',
    'Nothing was approved, and no list is published yet. Have a verdict approved first.',
  ],
  'release-not-waiting': [
    409,
    'No version waits',
    'No version of the list is being made. It was published or dropped meanwhile.',
  ],
  'key-of-others': [
    403,
    'Not the key of your seat',
    'A release is signed with the key that your own browser has made for this desk. Note it first.',
  ],
  'signature-refused': [
    409,
    'The signature counts for nothing',
    'It is of another version, of no release key of the list, or does not hold. Read the next version again.',
  ],
  'database-silent': [
    503,
    'The database of the desk does not answer',
    'It is not known whether this was stored. Send a report again in a minute: it is taken only once. See whether anything else was stored before you repeat it.',
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
 * Answers with a problem document (RFC 9457) in the language the client prefers, or with a page that says the
 * same to a person with a browser. `more` are further members of the document.
 */
export function answerProblem(
  context: Context,
  { problem, values }: Refused,
  more: Record<string, unknown> = {},
): Response | Promise<Response> {
  const [status, ...english] = problems[problem];
  const language = wishedLanguage(context);
  const [title, detail] = language === 'zh-CN' ? problemsInChinese[problem] : english;
  const document: Problem = {
    type: `/problems/${problem}`,
    title,
    status,
    detail: detail.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
  };
  if (wishesPage(context)) {
    const words = pageWords[language];
    return htmlPage(context, words, problemPage(words, document, context.req.path), status);
  }
  return context.body(JSON.stringify({ ...document, ...more }), status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
  });
}

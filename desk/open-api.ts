import { joinPath } from '../src/contract/join.ts';
import { jsonSchemas } from '../src/contract/json-schemas.ts';
import { proofHeader } from '../src/contract/proof-of-work.ts';
import { answerLimit } from '../src/contract/receipt.ts';
import { deskAddresses } from './desk-addresses.ts';
import { disputeLimits } from './disputes/read-dispute.ts';
import { type ProblemName, problems } from './problems.ts';

/** What is said of one method of one address; the addresses themselves are those the desk answers at. */
interface Described {
  summary: string;
  answers: Record<string, Answer>;
  refusals?: ProblemName[];
  parameters?: object[];
  requestBody?: object;
  staff?: true;
}
interface Answer {
  description: string;
  schema?: string;
}

const reportBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['report'],
        properties: {
          report: { $ref: '#/components/schemas/report' },
          screenshot: { type: 'string', format: 'binary' },
        },
      },
      encoding: {
        report: { contentType: 'application/json' },
        screenshot: { contentType: 'image/png, image/webp, image/jpeg' },
      },
    },
  },
};

const disputeBody = {
  required: true,
  content: {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        required: ['what'],
        properties: {
          what: { type: 'string', maxLength: disputeLimits.what },
          evidence: { type: 'string', maxLength: disputeLimits.evidence },
          contact: { type: 'string', maxLength: disputeLimits.contact },
        },
      },
    },
  },
};

const answerBody = {
  required: true,
  content: {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        required: ['question', 'text'],
        properties: {
          question: { type: 'string', format: 'uuid' },
          text: { type: 'string', maxLength: answerLimit },
        },
      },
    },
  },
};

const bundleBody = {
  required: true,
  content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
};

const header = (name: string, description: string, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
const query = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});
const ifNoneMatch = header('If-None-Match', 'An ETag received before; saves the body.');

const refusalsOfReports = Object.keys(problems).filter((name): name is ProblemName =>
  /^(not-multipart|multipart|idempotency|body|upload|report|screenshot|disk|desk|too-many-reports)/.test(
    name,
  ),
);

const jsonBody = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const objectOf = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const refusalsOfStaff: ProblemName[] = ['token-missing', 'token-wrong', 'role-missing'];
const refusalsOfBodies: ProblemName[] = ['body-too-large', 'body-not-json', 'body-invalid'];
const refusalsOfBundles: ProblemName[] = [
  ...(['bundle-broken', 'bundle-too-large', 'bundle-changed', 'bundle-key-unknown'] as const),
  ...(['bundle-for-others', 'bundle-report-invalid', 'body-too-large', 'upload-too-slow'] as const),
  ...(['desk-busy', 'disk-full', 'database-silent', 'desk-failed'] as const),
];
const refusalsOfReceipts: ProblemName[] = [
  ...(['receipt-broken', 'receipt-changed', 'bundle-key-unknown', 'receipt-for-others'] as const),
  ...(['receipt-bundle-unknown', 'receipt-of-another-desk', 'receipt-report-unknown'] as const),
  ...(['receipt-without-address', 'receipt-address-of-others', 'upload-too-slow', 'desk-failed'] as const),
];
const refusalsOfPassingOn: ProblemName[] = [
  ...refusalsOfStaff,
  ...refusalsOfBodies,
  ...(['not-found', 'partner-unknown', 'nothing-to-pass-on'] as const),
];
const refusalsOfDrafts: ProblemName[] = [
  ...refusalsOfStaff,
  ...refusalsOfBodies,
  ...(['not-found', 'category-of-others', 'draft-in-release'] as const),
];
const approvedAnswer = { 200: { description: 'The draft, and what became of the list', schema: 'approved' } };
const outcomeAnswer = { 200: { description: 'What became of the list', schema: 'release-outcome' } };
const refusalsOfActions: ProblemName[] = [
  ...refusalsOfStaff,
  ...refusalsOfBodies,
  ...(['not-found', 'seat-unknown', 'no-reason-waits', 'reason-of-your-own'] as const),
  ...Object.keys(problems).filter((name): name is ProblemName => /^(claim|merge|split|undo)-/.test(name)),
];
const newTokenAnswer = { 201: { description: 'The token, this once', schema: 'seat-token' } };
const draftAnswer = { 200: { description: 'The draft as it is now', schema: 'draft' } };

const described: Record<string, Described> = {
  [`GET ${joinPath}`]: {
    summary: 'The join document: who runs the desk, where reports go, which lists it publishes',
    answers: { 200: { description: 'The join document', schema: 'join' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
  },
  'GET /lists/:file': {
    summary: 'A published list, byte by byte as it was published',
    answers: { 200: { description: 'The list', schema: 'list' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'GET /signed/:name/:file': {
    summary: 'What is newest of a signed list: `keys.json`, its keys, and `head.json`, its newest release',
    answers: { 200: { description: 'A signed file' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'GET /signed/:name/:folder/:file': {
    summary: 'A file of a signed list that never changes, in `releases`, `lists` or `deltas`',
    answers: { 200: { description: 'The file' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'GET /corrections.json': {
    summary: 'The newest entries of all published lists as a DataFeed of ClaimReviews (schema.org)',
    answers: { 200: { description: 'The feed' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
  },
  'GET /corrections.atom': {
    summary: 'The newest entries of all published lists as an Atom feed',
    answers: { 200: { description: 'The feed' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
  },
  'GET /shares/:file': {
    summary: 'The picture of a correction, for where its address is passed on',
    answers: { 200: { description: 'A PNG, which never changes' } },
    refusals: ['not-found'],
  },
  'GET /healthz': {
    summary: 'Whether the desk can take reports, for what looks after it',
    answers: { 200: { description: 'Its database answers' }, 503: { description: 'It does not' } },
  },
  'POST /corrections/:name/dispute': {
    summary: 'Says that an entry is wrong, as the form of its page does; leads to the receipt',
    answers: { 303: { description: 'Stored; `Location` is the receipt' } },
    requestBody: disputeBody,
    refusals: [
      ...([
        'not-found',
        'not-a-form',
        'dispute-empty',
        'dispute-too-long',
        'dispute-evidence-invalid',
      ] as const),
      ...(['dispute-from-elsewhere', 'too-many-reports', 'disk-full'] as const),
    ],
  },
  'GET /staff/summary': {
    summary: 'What the desk did in a period, as counts',
    answers: { 200: { description: 'The summary, or a file of it', schema: 'summary' } },
    parameters: [
      query('from', 'The first day, as 2026-11-01'),
      query('to', 'The last day'),
      query('as', '`json`, in words: `tables`, or a file: `csv`, `html` or `docx`'),
      query('language', 'Of words and files: `en` or `zh-CN`'),
    ],
    refusals: ['token-missing', 'token-wrong', 'period-invalid', 'form-unknown'],
    staff: true,
  },
  'POST /reports': {
    summary: 'Delivers a report; the same one as often as it takes, and it is stored once',
    answers: {
      201: { description: 'Stored', schema: 'receipt' },
      200: { description: 'Was stored before; the same receipt', schema: 'receipt' },
    },
    parameters: [
      header('Idempotency-Key', 'The id of the report, a UUID in double quotes', true),
      header(proofHeader, 'The nonce that proves the `work` a 429 has asked for'),
    ],
    requestBody: reportBody,
    refusals: refusalsOfReports,
  },
  'GET /receipts/:token': {
    summary: 'How a report stands; the address is a secret',
    answers: {
      200: { description: 'State, verdict and correction', schema: 'report-status' },
      304: { description: 'Unchanged' },
    },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'POST /receipts/:token/answers': {
    summary: 'Answers a question of the desk about a report; another answer takes the place of the first',
    answers: { 303: { description: 'Taken; leads back to the receipt' } },
    requestBody: answerBody,
    refusals: ['not-found', 'answer-invalid', 'answer-from-elsewhere', 'body-too-large', 'not-a-form'],
  },
  'DELETE /receipts/:token': {
    summary: 'Withdraws a report; twice is no mistake',
    answers: { 204: { description: 'Withdrawn' } },
    refusals: ['not-found'],
  },
  'POST /staff/dry-run': {
    summary: 'Tries wordings on what was reported, on ordinary text and on corrections',
    answers: { 201: { description: 'What they find; kept for 30 days', schema: 'dry-run' } },
    requestBody: jsonBody(ref('dry-run-request')),
    refusals: [...refusalsOfStaff, ...refusalsOfBodies, 'not-found', 'dry-run-replaced'],
    staff: true,
  },
  'GET /staff/preview-list': {
    summary: 'Drafts as a list that nobody has signed, for the browsers of staff alone',
    answers: { 200: { description: 'The list', schema: 'list' } },
    refusals: refusalsOfStaff,
    staff: true,
  },
  'GET /staff/dry-runs/:id': {
    summary: 'What wordings were found to find',
    answers: { 200: { description: 'The dry run', schema: 'dry-run' } },
    refusals: ['token-missing', 'token-wrong', 'not-found'],
    staff: true,
  },
  'POST /staff/claims/:id/wordings': {
    summary: 'Each reported passage of a claim as a further wording, with what it would add to those sent',
    answers: { 200: { description: 'What adds most comes first', schema: 'offers' } },
    requestBody: jsonBody(objectOf({ wordings: { type: 'array', items: { type: 'string' } } })),
    refusals: [...refusalsOfStaff, ...refusalsOfBodies, 'not-found'],
    staff: true,
  },
  'GET /staff/claims/:id/alike': {
    summary: 'Claims of the desk and published entries that say what a claim says',
    answers: { 200: { description: 'The most alike first', schema: 'alike' } },
    refusals: ['token-missing', 'token-wrong', 'not-found'],
    staff: true,
  },
  'POST /bundles': {
    summary: 'Takes what another desk passes on, if an admin of this one has named it; see docs/bundles.md',
    requestBody: bundleBody,
    answers: {
      200: { description: 'It had been taken in before', schema: 'bundle-receipt' },
      201: { description: 'It is taken in', schema: 'bundle-receipt' },
    },
    refusals: [...refusalsOfBundles, 'too-many-reports'],
  },
  'GET /staff/desks': {
    summary: 'What other desks have to know of this one, and the desks its admin has named',
    answers: { 200: { description: 'The desks', schema: 'partners' } },
    refusals: ['token-missing', 'token-wrong'],
    staff: true,
  },
  'POST /staff/desks': {
    summary:
      'Names another desk: its bundles are taken in, and claims can be passed on to it; or says where one is that was named without an address',
    requestBody: jsonBody(ref('new-partner')),
    answers: { 201: { description: 'The desk, with the id it has here' } },
    refusals: [...refusalsOfStaff, ...refusalsOfBodies, 'partner-known'],
    staff: true,
  },
  'DELETE /staff/desks/:id': {
    summary: 'Takes another desk away: none of its bundles is taken in any more',
    answers: { 204: { description: 'It is taken away' } },
    refusals: [...refusalsOfStaff, 'partner-unknown'],
    staff: true,
  },
  'POST /staff/claims/:id/bundles': {
    summary: 'Passes a claim, or some of its reports, on to another desk that is asked at once',
    requestBody: jsonBody(ref('pass-on')),
    answers: { 200: { description: 'The other desk has taken it', schema: 'passed-on' } },
    refusals: [
      ...refusalsOfPassingOn,
      ...(['partner-without-address', 'partner-refused', 'partner-unreachable'] as const),
    ],
    staff: true,
  },
  'POST /staff/claims/:id/bundles/file': {
    summary: 'The same as a file, to be brought to the other desk',
    requestBody: jsonBody(ref('pass-on')),
    answers: { 200: { description: 'The bundle, a zip' } },
    refusals: refusalsOfPassingOn,
    staff: true,
  },
  'GET /staff/bundles': {
    summary: 'Bundles given to other desks, those without a receipt first, and bundles taken in from them',
    answers: { 200: { description: 'The newest 200 of each', schema: 'bundle-list' } },
    refusals: ['token-missing', 'token-wrong'],
    staff: true,
  },
  'POST /staff/bundles': {
    summary: 'Takes in a bundle that came as a file, and answers with the signed receipt for it',
    requestBody: bundleBody,
    answers: { 200: { description: 'It is taken in, now or before', schema: 'bundle-taken' } },
    refusals: [...refusalsOfStaff, ...refusalsOfBundles],
    staff: true,
  },
  'POST /staff/bundles/receipts': {
    summary: 'Takes in the signed receipt that another desk has given for a bundle that came there as a file',
    requestBody: jsonBody({ type: 'object', description: 'The envelope as it was saved' }),
    answers: { 200: { description: 'It is taken in, now or before', schema: 'bundle-receipt-taken' } },
    refusals: [...refusalsOfStaff, ...refusalsOfReceipts],
    staff: true,
  },
  'GET /reports': {
    summary: 'Reports for staff, newest first; a seat with categories reads those of their claims alone',
    answers: { 200: { description: '`reports`, and `next` to be put into `after`' } },
    parameters: [query('limit', '1 to 100'), query('after', 'The `next` of an earlier answer')],
    refusals: ['token-missing', 'token-wrong', 'limit-invalid', 'after-unknown'],
    staff: true,
  },
  'GET /reports/:id': {
    summary: 'One report for staff',
    answers: { 200: { description: 'The report' } },
    refusals: ['token-missing', 'token-wrong', 'not-found'],
    staff: true,
  },
  'GET /reports/:id/screenshot': {
    summary: 'The picture of a report for staff',
    answers: { 200: { description: 'The picture' } },
    refusals: ['token-missing', 'token-wrong', 'not-found'],
    staff: true,
  },
  'GET /staff/claims': {
    summary: 'One page of the queue of claims, as far as a seat works on their categories',
    answers: { 200: { description: 'The claims, and how many each view has', schema: 'claims' } },
    parameters: [
      query('view', 'What the page is about: `open` by default, see the schema of `counts`'),
      query('category', 'Claims of this category alone'),
      query('site', 'Claims reported from this site alone'),
      query('search', 'Words of a passage, the number of a claim, an address or the name of a site'),
      query('sort', '`growth` by default, `reports`, `newest`, `oldest` or `due`'),
      query('limit', '1 to 100'),
      query('after', 'The `next` of an earlier answer'),
    ],
    refusals: [...refusalsOfStaff, 'view-unknown', 'sort-unknown', 'limit-invalid', 'after-unknown'],
    staff: true,
  },
  'GET /staff/claims/:id': {
    summary: 'A claim with its passages, pictures, questions and all that happened to it',
    answers: { 200: { description: 'The claim', schema: 'claim' } },
    refusals: [...refusalsOfStaff, 'not-found'],
    staff: true,
  },
  'GET /staff/claims/:id/reports': {
    summary: 'The reports of a claim, newest first',
    answers: { 200: { description: 'The reports', schema: 'claim-reports' } },
    parameters: [query('after', 'The `next` of an earlier answer')],
    refusals: [...refusalsOfStaff, 'not-found', 'after-unknown'],
    staff: true,
  },
  'POST /staff/claims/:id/actions': {
    summary: 'Does something with a claim, and writes it into the log',
    answers: { 200: { description: 'Done; the claim as it is now', schema: 'claim-acted' } },
    requestBody: jsonBody(ref('claim-action')),
    refusals: refusalsOfActions,
    staff: true,
  },
  'POST /staff/claims/:id/looks': {
    summary: 'Tells what pages of a published claim showed when somebody looked at them again',
    answers: { 200: { description: 'What its pages showed last', schema: 'looks-told' } },
    requestBody: jsonBody(ref('tell-looks')),
    refusals: [...refusalsOfStaff, ...refusalsOfBodies, 'not-found', 'claim-not-published'],
    staff: true,
  },
  'POST /staff/claims/close': {
    summary: 'Closes many claims with one reason, which those read who reported them',
    answers: { 200: { description: 'Which were closed, and which could not be', schema: 'claims-closed' } },
    requestBody: jsonBody(ref('close-claims')),
    refusals: [...refusalsOfStaff, ...refusalsOfBodies],
    staff: true,
  },
  'GET /staff/changes': {
    summary: 'Which claims have changed; cheap enough to be asked every few seconds',
    answers: { 200: { description: 'The claims, and what to ask with next', schema: 'changes' } },
    parameters: [query('after', 'The `sequence` of an earlier answer')],
    refusals: [...refusalsOfStaff, 'after-unknown'],
    staff: true,
  },
  'GET /staff/claims/:id/draft': {
    summary:
      'What the desk says of a claim and is about to say; empty, at revision 0, before anybody wrote it',
    answers: { 200: { description: 'The draft', schema: 'draft' } },
    refusals: [...refusalsOfStaff, 'not-found'],
    staff: true,
  },
  'PUT /staff/claims/:id/draft': {
    summary: 'Writes the next revision of a draft, for reviewers; a 409 holds the newest in `draft`',
    answers: draftAnswer,
    requestBody: jsonBody(ref('put-draft')),
    refusals: [...refusalsOfDrafts, 'draft-changed', 'draft-approved'],
    staff: true,
  },
  'POST /staff/claims/:id/draft/ask-approval': {
    summary: 'Asks other seats to approve the revision, for reviewers',
    answers: draftAnswer,
    requestBody: jsonBody(objectOf({ revision: { type: 'integer' }, dryRun: { type: ['string', 'null'] } })),
    refusals: [
      ...refusalsOfDrafts,
      'draft-changed',
      'draft-not-written',
      'draft-unfinished',
      'dry-run-needed',
    ],
    staff: true,
  },
  'POST /staff/claims/:id/draft/approve': {
    summary:
      'Approves the revision, for approvers who wrote nothing of it, and publishes it where that can be',
    answers: approvedAnswer,
    requestBody: jsonBody({
      type: 'object',
      required: ['revision'],
      properties: {
        revision: { type: 'integer' },
        picture: {
          type: ['string', 'null'],
          contentEncoding: 'base64',
          description: 'What its correction is passed on with: a PNG of 1200 × 630 pixels',
        },
      },
    }),
    refusals: [...refusalsOfDrafts, 'draft-changed', 'draft-not-to-approve', 'draft-of-your-own'],
    staff: true,
  },
  'POST /staff/claims/:id/draft/send-back': {
    summary: 'Sends a draft back with a reason, for approvers and reviewers',
    answers: draftAnswer,
    requestBody: jsonBody(objectOf({ reason: { type: 'string' } })),
    refusals: [...refusalsOfDrafts, 'draft-not-to-approve'],
    staff: true,
  },
  'POST /staff/claims/:id/withdraw': {
    summary: 'Takes back what the list says of a claim, or gives the reason anew, for publishers',
    answers: approvedAnswer,
    requestBody: jsonBody(objectOf({ reason: { type: 'string' } })),
    refusals: [...refusalsOfDrafts, 'nothing-published'],
    staff: true,
  },
  'POST /staff/claims/:id/withdraw/approve': {
    summary: 'Has readers told why it was taken back, by an approver who did not do so',
    answers: approvedAnswer,
    requestBody: jsonBody(objectOf({ reason: { type: 'string' } })),
    refusals: [...refusalsOfDrafts, 'no-reason-waits', 'reason-of-your-own', 'reason-changed'],
    staff: true,
  },
  'GET /staff/releases/next': {
    summary: 'The version of the list that waits for signatures, with all it changes; null where none does',
    answers: { 200: { description: 'The version', schema: 'next-release' } },
    refusals: refusalsOfStaff,
    staff: true,
  },
  'POST /staff/releases/next': {
    summary:
      'Publishes what was approved, or the same list once more, for publishers: after keys were replaced',
    answers: outcomeAnswer,
    refusals: [...refusalsOfStaff, 'nothing-to-release'],
    staff: true,
  },
  'DELETE /staff/releases/next': {
    summary:
      'Gives up the version that waits, for publishers; what was approved for it goes into the next one',
    answers: { 200: { description: 'None waits now', schema: 'next-release' } },
    refusals: [...refusalsOfStaff, 'release-not-waiting'],
    staff: true,
  },
  'POST /staff/releases/next/signatures': {
    summary:
      'Signs the version that waits with the key of the seat, for approvers; the last one publishes it',
    answers: outcomeAnswer,
    requestBody: jsonBody(ref('signature')),
    refusals: [
      ...refusalsOfStaff,
      ...refusalsOfBodies,
      ...(['key-of-others', 'release-not-waiting', 'signature-refused'] as const),
    ],
    staff: true,
  },
  'PUT /staff/me/release-key': {
    summary: 'Notes the public key that the seat signs with, for approvers; it counts once the root says so',
    answers: { 200: { description: 'The key' } },
    requestBody: jsonBody(objectOf({ key: { type: 'string' } })),
    refusals: [...refusalsOfStaff, ...refusalsOfBodies],
    staff: true,
  },
  'GET /staff/me': {
    summary: 'Whose token this is, and at which desk',
    answers: { 200: { description: 'The seat and the desk', schema: 'me' } },
    refusals: ['token-missing', 'token-wrong'],
    staff: true,
  },
  'GET /staff/colleagues': {
    summary: 'The open seats, to whom a claim can be handed',
    answers: { 200: { description: 'The seats', schema: 'colleagues' } },
    refusals: ['token-missing', 'token-wrong'],
    staff: true,
  },
  'GET /staff/seats': {
    summary: 'Every seat there ever was, for admins',
    answers: { 200: { description: 'The seats', schema: 'seats' } },
    refusals: refusalsOfStaff,
    staff: true,
  },
  'POST /staff/seats': {
    summary: 'Makes a seat and its first token, for admins',
    answers: newTokenAnswer,
    requestBody: jsonBody(ref('new-seat')),
    refusals: [...refusalsOfStaff, ...refusalsOfBodies],
    staff: true,
  },
  'POST /staff/seats/:id/token': {
    summary: 'Gives a seat another token and ends those it had, for admins',
    answers: newTokenAnswer,
    requestBody: jsonBody({
      type: 'object',
      properties: { days: { type: 'integer', minimum: 1, maximum: 366 } },
    }),
    refusals: [...refusalsOfStaff, ...refusalsOfBodies, 'seat-unknown'],
    staff: true,
  },
  'DELETE /staff/seats/:id': {
    summary: 'Closes a seat for good, for admins',
    answers: { 204: { description: 'Closed' } },
    refusals: [...refusalsOfStaff, 'seat-unknown'],
    staff: true,
  },
  'PUT /staff/seats/:id/account': {
    summary: 'Lets an account of the account service sign in to a seat, for admins',
    answers: { 204: { description: 'It may, and no other one' } },
    requestBody: jsonBody(ref('seat-account')),
    refusals: [
      ...refusalsOfStaff,
      ...refusalsOfBodies,
      ...(['seat-unknown', 'account-taken', 'sign-in-not-set-up'] as const),
    ],
    staff: true,
  },
  'DELETE /staff/seats/:id/account': {
    summary: 'Lets no account sign in to a seat any more, for admins; tokens go on until they end',
    answers: { 204: { description: 'None may' } },
    refusals: [...refusalsOfStaff, 'seat-unknown'],
    staff: true,
  },
  'GET /staff/log': {
    summary: 'The log, oldest lines first, for admins',
    answers: { 200: { description: 'At most 1,000 lines', schema: 'log-page' } },
    parameters: [query('after', 'The `sequence` of the last line there was')],
    refusals: [...refusalsOfStaff, 'after-unknown'],
    staff: true,
  },
  'GET /staff/sign-in': {
    summary: 'Begins a sign-in by an account: leads a tab to the account service',
    answers: { 303: { description: '`Location` is at the account service' } },
    parameters: [query('challenge', 'The SHA-256 of the secret of the review page, base64url')],
    refusals: ['sign-in-not-set-up', 'sign-in-not-begun', 'sign-in-unreachable'],
  },
  'GET /staff/sign-in/callback': {
    summary: 'Where the account service leads the tab back to',
    answers: { 303: { description: '`Location` is `done`, with a code behind its #' } },
    parameters: [
      query('state', 'What the desk gave the account service'),
      query('code', 'What the account service gave the tab'),
    ],
    refusals: [
      ...(['sign-in-not-set-up', 'sign-in-ended', 'sign-in-refused', 'sign-in-unreachable'] as const),
      ...(['account-unknown', 'too-many-sign-ins'] as const),
    ],
  },
  'POST /staff/sign-in/token': {
    summary: 'Gives a token of 12 hours for a code, once, to whoever has the secret that began',
    answers: newTokenAnswer,
    requestBody: jsonBody(ref('sign-in-code')),
    refusals: [...refusalsOfBodies, 'sign-in-code-wrong'],
  },
  'GET /staff/claims/:id/same-sources': {
    summary: 'Published claims that rest on a source of this one',
    answers: { 200: { description: 'At most 100 claims', schema: 'same-sources' } },
    refusals: [...refusalsOfStaff, 'not-found'],
    staff: true,
  },
};

/**
 * The desk as an OpenAPI 3.1 document, made from its addresses, its problems and the schemas of the contract.
 */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Qiuzheng desk',
      version: '1',
      description: 'See docs/endpoint.md for a walk through it.',
    },
    paths: Object.fromEntries(
      Object.entries(deskAddresses).map(([path, methods]) => [
        path.replaceAll(/:(\w+)/g, '{$1}'),
        {
          ...(path.includes(':') ? { parameters: pathParameters(path) } : {}),
          ...Object.fromEntries(
            methods.split(', ').map((method) => [method.toLowerCase(), operation(method, path)]),
          ),
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries([...jsonSchemas()].map(([name, text]) => [name, schemaIn(text)])),
      securitySchemes: { staff: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function operation(method: string, path: string): object {
  const about = described[`${method} ${path}`];
  // A page for people needs no description for programs.
  if (!about) return { summary: 'A page for people', responses: { default: { description: 'A page' } } };
  const { summary, answers, refusals = [], parameters, requestBody, staff } = about;
  return {
    summary,
    ...(parameters ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    ...(staff ? { security: [{ staff: [] }] } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)])),
      ...Object.fromEntries(refusalsByStatus(refusals)),
    },
  };
}

const responseOf = ({ description, schema }: Answer) => ({
  description,
  ...(schema
    ? { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } }
    : {}),
});

function refusalsByStatus(names: ProblemName[]): [string, object][] {
  const byStatus = new Map<number, string[]>();
  for (const name of names) {
    const [status, title] = problems[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${name}\`: ${title}`]);
  }
  return [...byStatus].map(([status, lines]) => [
    String(status),
    {
      description: lines.join('; '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
    },
  ]);
}

function schemaIn(text: string): object {
  const { $schema: _, ...schema } = JSON.parse(text);
  return schema;
}

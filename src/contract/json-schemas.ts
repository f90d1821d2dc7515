import { toJsonSchema } from '@valibot/to-json-schema';
import {
  bundleListSchema,
  bundleManifestSchema,
  bundleReceiptSchema,
  bundleTakenSchema,
  newPartnerSchema,
  partnersSchema,
  passedOnSchema,
  passOnSchema,
  receiptFileSchema,
  receiptTakenSchema,
} from './bundle.ts';
import { evidenceManifestSchema } from './evidence.ts';
import { joinSchema } from './join.ts';
import { listSchema } from './list.ts';
import { problemSchema } from './problem.ts';
import { receiptSchema, reportStatusSchema } from './receipt.ts';
import { reportSchema } from './report.ts';
import {
  changesSchema,
  claimActedSchema,
  claimActionSchema,
  claimReportsSchema,
  claimSchema,
  claimsClosedSchema,
  claimsPageSchema,
  closeClaimsSchema,
} from './staff/claim.ts';
import { alikeSchema, dryRunRequestSchema, dryRunSchema, offersSchema } from './staff/dry-run.ts';
import { logPageSchema } from './staff/log-line.ts';
import { looksToldSchema, tellLooksSchema } from './staff/look.ts';
import {
  colleaguesSchema,
  meSchema,
  newSeatSchema,
  seatAccountSchema,
  seatsSchema,
  seatTokenSchema,
  signInCodeSchema,
} from './staff/seat.ts';
import { summarySchema, summaryTablesSchema } from './staff/summary.ts';
import {
  approvedAnswerSchema,
  draftAnswerSchema,
  nextReleaseSchema,
  postSignatureSchema,
  putDraftSchema,
  releaseOutcomeSchema,
  sameSourcesSchema,
} from './staff/verdict.ts';

const schemas = {
  alike: alikeSchema,
  approved: approvedAnswerSchema,
  'bundle-list': bundleListSchema,
  'bundle-manifest': bundleManifestSchema,
  'bundle-receipt': bundleReceiptSchema,
  'bundle-receipt-file': receiptFileSchema,
  'bundle-receipt-taken': receiptTakenSchema,
  'bundle-taken': bundleTakenSchema,
  changes: changesSchema,
  claim: claimSchema,
  'claim-acted': claimActedSchema,
  'claim-action': claimActionSchema,
  'claim-reports': claimReportsSchema,
  claims: claimsPageSchema,
  'claims-closed': claimsClosedSchema,
  'close-claims': closeClaimsSchema,
  colleagues: colleaguesSchema,
  draft: draftAnswerSchema,
  'dry-run': dryRunSchema,
  'dry-run-request': dryRunRequestSchema,
  'evidence-manifest': evidenceManifestSchema,
  join: joinSchema,
  list: listSchema,
  'log-page': logPageSchema,
  'looks-told': looksToldSchema,
  me: meSchema,
  'new-seat': newSeatSchema,
  'new-partner': newPartnerSchema,
  'next-release': nextReleaseSchema,
  offers: offersSchema,
  partners: partnersSchema,
  'pass-on': passOnSchema,
  'passed-on': passedOnSchema,
  problem: problemSchema,
  'put-draft': putDraftSchema,
  receipt: receiptSchema,
  'release-outcome': releaseOutcomeSchema,
  report: reportSchema,
  'report-status': reportStatusSchema,
  'same-sources': sameSourcesSchema,
  'seat-account': seatAccountSchema,
  'seat-token': seatTokenSchema,
  seats: seatsSchema,
  'sign-in-code': signInCodeSchema,
  signature: postSignatureSchema,
  summary: summarySchema,
  'summary-tables': summaryTablesSchema,
  'tell-looks': tellLooksSchema,
};

/** The contract as JSON Schemas (draft 2020-12): file name without ending → file text. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      // A check in code has no JSON Schema; the pattern beside it says what can be said.
      const json = toJsonSchema(schema, {
        target: 'draft-2020-12',
        typeMode: 'input',
        ignoreActions: ['check', 'trim'],
      });
      return [name, `${JSON.stringify({ title: `Qiuzheng ${name}`, ...json }, null, 2)}\n`];
    }),
  );
}

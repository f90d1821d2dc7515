import type * as v from 'valibot';
import {
  type BundleList,
  type BundleTaken,
  bundleListSchema,
  bundleTakenSchema,
  type Partners,
  type PassedOn,
  type PassOn,
  partnersSchema,
  passedOnSchema,
  type ReceiptTaken,
  receiptTakenSchema,
} from '../contract/bundle.ts';
import { listEnvelopeSchema } from '../contract/list.ts';
import type { Result } from '../contract/result.ts';
import {
  type Changes,
  type Claim,
  type ClaimActed,
  type ClaimAction,
  type ClaimReports,
  type ClaimSort,
  type ClaimsClosed,
  type ClaimsPage,
  type ClaimView,
  changesSchema,
  claimActedSchema,
  claimReportsSchema,
  claimSchema,
  claimsClosedSchema,
  claimsPageSchema,
} from '../contract/staff/claim.ts';
import {
  type Alike,
  alikeSchema,
  type DryRun,
  dryRunSchema,
  type Offers,
  offersSchema,
} from '../contract/staff/dry-run.ts';
import { type LooksTold, looksToldSchema, type TellLooks } from '../contract/staff/look.ts';
import { type Colleagues, colleaguesSchema, type Me, meSchema } from '../contract/staff/seat.ts';
import { type SummaryTables, summaryTablesSchema } from '../contract/staff/summary.ts';
import {
  type ApprovedAnswer,
  approvedAnswerSchema,
  type DraftAnswer,
  draftAnswerSchema,
  type NextRelease,
  nextReleaseSchema,
  type PostSignature,
  type PutDraft,
  type ReleaseOutcome,
  releaseKeySchema,
  releaseOutcomeSchema,
  type SameSources,
  sameSourcesSchema,
} from '../contract/staff/verdict.ts';
import { askDesk } from './ask-desk.ts';
import { readDeskFile } from './read-desk-file.ts';
import { readPicture } from './read-picture.ts';
import type { SignIn } from './sign-in.ts';

/** Two days, both included, and the language of the words. */
export interface SummaryPeriod {
  from: string;
  to: string;
  language: string;
}

/** What a page of the queue is to hold; an empty text narrows nothing. */
export interface ClaimsWanted {
  view: ClaimView;
  category: string;
  site: string;
  search: string;
  sort: ClaimSort;
}

/** Everything staff ask of their desk. */
export type DeskClient = ReturnType<typeof deskClient>;

export function deskClient(signIn: SignIn) {
  const ask = <Schema extends v.GenericSchema>(schema: Schema, path: string) => askDesk(signIn, schema, path);
  const post = <Schema extends v.GenericSchema>(schema: Schema, path: string, body: object) =>
    askDesk(signIn, schema, path, { method: 'POST', body });
  const ofClaim = (id: string, rest = '') => `/staff/claims/${encodeURIComponent(id)}${rest}`;
  return {
    signIn,
    me: (): Promise<Result<Me>> => ask(meSchema, '/staff/me'),
    colleagues: (): Promise<Result<Colleagues>> => ask(colleaguesSchema, '/staff/colleagues'),
    claims: (wanted: ClaimsWanted, after: string | null): Promise<Result<ClaimsPage>> =>
      ask(claimsPageSchema, `/staff/claims?${claimsQuery(wanted, after)}`),
    claim: (id: string): Promise<Result<Claim>> => ask(claimSchema, ofClaim(id)),
    reports: (id: string, after: string | null): Promise<Result<ClaimReports>> =>
      ask(claimReportsSchema, ofClaim(id, `/reports${after ? `?after=${encodeURIComponent(after)}` : ''}`)),
    alike: (id: string): Promise<Result<Alike>> => ask(alikeSchema, ofClaim(id, '/alike')),
    changes: (after: number): Promise<Result<Changes>> => ask(changesSchema, `/staff/changes?after=${after}`),
    act: (id: string, action: ClaimAction): Promise<Result<ClaimActed>> =>
      post(claimActedSchema, ofClaim(id, '/actions'), action),
    tellLooks: (id: string, body: TellLooks): Promise<Result<LooksTold>> =>
      post(looksToldSchema, ofClaim(id, '/looks'), body),
    closeAll: (claims: string[], reason: string): Promise<Result<ClaimsClosed>> =>
      post(claimsClosedSchema, '/staff/claims/close', { claims, reason }),
    offers: (id: string, wordings: string[]): Promise<Result<Offers>> =>
      post(offersSchema, ofClaim(id, '/wordings'), { wordings }),
    dryRun: (claimId: string, wordings: string[]): Promise<Result<DryRun>> =>
      post(dryRunSchema, '/staff/dry-run', { wordings, claimId }),
    keptDryRun: (id: string): Promise<Result<DryRun>> =>
      ask(dryRunSchema, `/staff/dry-runs/${encodeURIComponent(id)}`),
    previewList: () => ask(listEnvelopeSchema, '/staff/preview-list'),
    picture: (picture: Claim['pictures'][number]): Promise<Result<Blob>> => readPicture(signIn, picture),
    partners: (): Promise<Result<Partners>> => ask(partnersSchema, '/staff/desks'),
    bundles: (): Promise<Result<BundleList>> => ask(bundleListSchema, '/staff/bundles'),
    /** Passes a claim on to another desk, for whose answer this one waits. */
    passOn: (id: string, body: PassOn): Promise<Result<PassedOn>> =>
      askDesk(signIn, passedOnSchema, ofClaim(id, '/bundles'), {
        ...{ method: 'POST', body, morePatience: 60_000 },
      }),
    bundleFile: (id: string, body: PassOn): Promise<Result<Blob>> =>
      readDeskFile(signIn, ofClaim(id, '/bundles/file'), body),
    /** What the desk did in a period, in the tables of the file that is handed in. */
    summary: (period: SummaryPeriod): Promise<Result<SummaryTables>> =>
      ask(summaryTablesSchema, `/staff/summary?${new URLSearchParams({ ...period, as: 'tables' })}`),
    summaryFile: (period: SummaryPeriod, as: 'csv' | 'html' | 'docx'): Promise<Result<Blob>> =>
      readDeskFile(signIn, `/staff/summary?${new URLSearchParams({ ...period, as })}`),
    takeBundle: (file: Blob): Promise<Result<BundleTaken>> =>
      askDesk(signIn, bundleTakenSchema, '/staff/bundles', {
        ...{ method: 'POST', body: file.slice(0, file.size, 'application/zip') },
      }),
    takeReceipt: (file: Blob): Promise<Result<ReceiptTaken>> =>
      askDesk(signIn, receiptTakenSchema, '/staff/bundles/receipts', {
        ...{ method: 'POST', body: file.slice(0, file.size, 'application/json') },
      }),
    draft: (id: string): Promise<Result<DraftAnswer>> => ask(draftAnswerSchema, ofClaim(id, '/draft')),
    putDraft: (id: string, body: PutDraft): Promise<Result<DraftAnswer>> =>
      askDesk(signIn, draftAnswerSchema, ofClaim(id, '/draft'), { method: 'PUT', body }),
    askApproval: (id: string, revision: number, dryRun: string | null): Promise<Result<DraftAnswer>> =>
      post(draftAnswerSchema, ofClaim(id, '/draft/ask-approval'), { revision, dryRun }),
    approve: (id: string, revision: number, picture: string | null): Promise<Result<ApprovedAnswer>> =>
      post(approvedAnswerSchema, ofClaim(id, '/draft/approve'), { revision, picture }),
    sendBack: (id: string, reason: string): Promise<Result<DraftAnswer>> =>
      post(draftAnswerSchema, ofClaim(id, '/draft/send-back'), { reason }),
    withdraw: (id: string, reason: string): Promise<Result<ApprovedAnswer>> =>
      post(approvedAnswerSchema, ofClaim(id, '/withdraw'), { reason }),
    approveReason: (id: string, reason: string): Promise<Result<ApprovedAnswer>> =>
      post(approvedAnswerSchema, ofClaim(id, '/withdraw/approve'), { reason }),
    nextRelease: (): Promise<Result<NextRelease>> => ask(nextReleaseSchema, '/staff/releases/next'),
    /** Has what was approved published, or the same list once more. */
    makeRelease: (): Promise<Result<ReleaseOutcome>> =>
      post(releaseOutcomeSchema, '/staff/releases/next', {}),
    dropRelease: (): Promise<Result<NextRelease>> =>
      askDesk(signIn, nextReleaseSchema, '/staff/releases/next', { method: 'DELETE' }),
    /** Notes the public key that this seat's browser signs with. */
    noteKey: (key: string): Promise<Result<{ key: string }>> =>
      askDesk(signIn, releaseKeySchema, '/staff/me/release-key', { method: 'PUT', body: { key } }),
    sameSources: (id: string): Promise<Result<SameSources>> =>
      ask(sameSourcesSchema, ofClaim(id, '/same-sources')),
    sendSignature: (signature: PostSignature): Promise<Result<ReleaseOutcome>> =>
      post(releaseOutcomeSchema, '/staff/releases/next/signatures', signature),
  };
}

/** The query of a page of claims. Pure. */
function claimsQuery(wanted: ClaimsWanted, after: string | null): string {
  const said = Object.entries({ ...wanted, after: after ?? '' }).filter(([, value]) => value !== '');
  return new URLSearchParams(said).toString();
}

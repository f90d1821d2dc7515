import * as v from 'valibot';
import { correctionSchema, entrySchema, momentSchema, sourceSchema, statuses } from '../list.ts';
import { sharePictureLimit } from '../share-picture.ts';
import { publicKeySchema } from '../signed/envelope.ts';
import { keysFileSchema } from '../signed/keys.ts';
import { digestSchema, listIdSchema, versionSchema } from '../signed/shared-schemas.ts';
import { webAddressSchema } from '../web-address.ts';
import { seatNameSchema } from './claim.ts';

/** What a draft may say of a claim. Withdrawing is an act of its own. */
export const draftStatuses = statuses.filter((status) => status !== 'withdrawn');

const reasonSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
const revisionSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/**
 * What staff write about a claim. It is kept while it is unfinished; `judge-draft.ts` says what it needs
 * before somebody else is asked to approve it.
 */
export const draftSchema = v.object({
  status: v.picklist(draftStatuses),
  /** The claim in one sentence. */
  claim: v.pipe(v.string(), v.maxLength(1000)),
  /** One to three sentences: what is right, and what is wrong about the claim. */
  explanation: v.pipe(v.string(), v.maxLength(300)),
  sources: v.pipe(v.array(sourceSchema), v.maxLength(20)),
  category: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** How the claim is worded where it is met. */
  wordings: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(50)),
  /** When the verdict is to be looked at again. */
  recheckBy: v.nullable(momentSchema),
  /** Where a correction was published elsewhere; null takes the desk's own page of the claim. */
  correction: v.nullable(correctionSchema),
});
export type Draft = v.InferOutput<typeof draftSchema>;

/** A draft nobody has written anything into. Pure. */
export const emptyDraft = (): Draft => ({
  status: 'unverified',
  claim: '',
  explanation: '',
  sources: [],
  category: 'other',
  wordings: [],
  recheckBy: null,
  correction: null,
});

/** What a draft still lacks; each is named in the review page. */
const draftFaults = [
  'claim-missing',
  'explanation-missing',
  'sources-missing',
  'wordings-missing',
  'wording-vague',
  'entry-invalid',
] as const;
export type DraftFault = (typeof draftFaults)[number];

/**
 * How far a draft is: being written; waiting for another seat; approved and waiting for its release; said in
 * the published list. A published one that is changed is a draft again, while the list says the old one.
 */
export const draftStates = ['draft', 'to-approve', 'approved', 'published'] as const;

/** `GET /staff/claims/:id/draft`, and the answer of everything that changes it. */
export const draftAnswerSchema = v.object({
  claimId: v.string(),
  /** 0 where nobody has written one. */
  revision: revisionSchema,
  state: v.picklist(draftStates),
  draft: draftSchema,
  /** Seats that wrote any of it since it was approved last: none of them can approve it. */
  editedBy: v.array(seatNameSchema),
  /** Whether the seat that asks can approve it as it stands. */
  mayApprove: v.boolean(),
  /** The dry run that was made before approval was asked for. */
  dryRun: v.nullable(v.string()),
  approvedBy: v.nullable(seatNameSchema),
  /** Why it came back, as long as nobody has changed it since. */
  sentBack: v.nullable(v.object({ ...seatNameSchema.entries, reason: v.string(), at: momentSchema })),
  /** Why it was withdrawn, as long as no other seat has approved that: readers are not told. */
  reasonWaits: v.optional(v.nullable(v.object({ ...seatNameSchema.entries, reason: v.string() })), null),
  faults: v.array(v.picklist(draftFaults)),
  /** What the list says of the claim now. */
  published: v.nullable(
    v.object({ version: versionSchema, at: momentSchema, entry: entrySchema, page: webAddressSchema }),
  ),
});
export type DraftAnswer = v.InferOutput<typeof draftAnswerSchema>;

/** `PUT /staff/claims/:id/draft`, with the revision it was read at. */
export const putDraftSchema = v.object({ revision: revisionSchema, draft: draftSchema });
export type PutDraft = v.InferOutput<typeof putDraftSchema>;

/** `POST …/draft/ask-approval`. */
export const askApprovalSchema = v.object({ revision: revisionSchema, dryRun: v.nullable(v.string()) });

/**
 * `POST …/draft/approve`: of the revision that was read, and of no other. `picture` is what its correction is
 * passed on with, as the approver's browser has drawn it: a PNG, base64.
 */
export const approveSchema = v.object({
  revision: revisionSchema,
  picture: v.optional(
    v.nullable(v.pipe(v.string(), v.maxLength(Math.ceil(sharePictureLimit / 3) * 4), v.base64())),
    null,
  ),
});

/** `POST …/draft/send-back` and `POST …/withdraw`. */
export const withReasonSchema = v.object({ reason: reasonSchema });

/**
 * What became of the list after something was approved or signed: `published` names the version that says it;
 * `waiting` one that still needs signatures; `failed` why it could not be made: it is tried again.
 */
export const releaseOutcomeSchema = v.variant('state', [
  v.object({ state: v.literal('published'), version: versionSchema }),
  v.object({ state: v.literal('waiting'), version: versionSchema, missing: v.number() }),
  v.object({ state: v.literal('failed'), sentence: v.string() }),
]);
export type ReleaseOutcome = v.InferOutput<typeof releaseOutcomeSchema>;

/** The answer of `approve` and `withdraw`. */
export const approvedAnswerSchema = v.object({ draft: draftAnswerSchema, release: releaseOutcomeSchema });
export type ApprovedAnswer = v.InferOutput<typeof approvedAnswerSchema>;

/** `GET …/same-sources`: published claims that rest on a source of this one. */
export const sameSourcesSchema = v.object({
  claims: v.array(
    v.object({
      claimId: v.string(),
      claim: v.string(),
      status: v.picklist(statuses),
      sources: v.array(v.string()),
    }),
  ),
});
export type SameSources = v.InferOutput<typeof sameSourcesSchema>;

/** One entry that a release changes, as lines of the canonical list. */
const entryChangeSchema = v.object({
  claimId: v.string(),
  id: v.string(),
  /** Null where the list has no such entry yet. */
  before: v.nullable(v.string()),
  after: v.string(),
});
export type EntryChange = v.InferOutput<typeof entryChangeSchema>;

/**
 * A release that needs signatures. An approver's browser makes it again from the last one it has verified and
 * these changes, and signs what it has made: nothing here is signed because the desk says so.
 */
const proposedReleaseSchema = v.object({
  /** The list's id and its name in addresses: its signed files lie in `/signed/<name>/`. */
  list: listIdSchema,
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  version: versionSchema,
  generatedAt: momentSchema,
  /** The list's keys as they will be published with it: they may have been replaced since the last one. */
  keys: keysFileSchema,
  /** The release it is built upon; null where it is the first. */
  base: v.nullable(v.object({ version: versionSchema, sha256: digestSchema })),
  /** The first line of the canonical list. */
  header: v.string(),
  changes: v.pipe(v.array(entryChangeSchema), v.maxLength(1000)),
  /** The release's payload, base64, and its SHA-256. */
  payload: v.string(),
  sha256: digestSchema,
  signatures: v.array(v.object({ keyid: v.string(), sig: v.string() })),
  missing: v.number(),
});
export type ProposedRelease = v.InferOutput<typeof proposedReleaseSchema>;

/** `PUT /staff/me/release-key`: the public key of a seat's browser. It counts once the root says so. */
export const releaseKeySchema = v.object({ key: publicKeySchema });

/** `GET /staff/releases/next`. */
export const nextReleaseSchema = v.object({ release: v.nullable(proposedReleaseSchema) });
export type NextRelease = v.InferOutput<typeof nextReleaseSchema>;

/** `POST /staff/releases/next/signatures`; it answers with a `ReleaseOutcome`. */
export const postSignatureSchema = v.object({
  /** The SHA-256 of the payload that was signed. */
  release: digestSchema,
  key: publicKeySchema,
  /** Ed25519, 64 bytes, base64. */
  signature: v.pipe(v.string(), v.maxLength(128), v.base64()),
});
export type PostSignature = v.InferOutput<typeof postSignatureSchema>;

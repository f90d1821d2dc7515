import * as v from 'valibot';
import { momentSchema, statuses } from '../list.ts';
import { digestSchema } from '../signed/shared-schemas.ts';
import { webAddressSchema } from '../web-address.ts';

/** How far the desk is with a claim. Who works on it is said by `taken`, not by its state. */
export const claimStates = ['open', 'in-review', 'to-approve', 'published', 'closed'] as const;
export type ClaimState = (typeof claimStates)[number];

/** What a queue page can be about; each is a narrowing of all claims. */
export const claimViews = [
  /** Nobody has finished with them. */
  'open',
  /** Open, without an entry, and reported again and again just now. */
  'rising',
  /** Open and with a date by which somebody waits for an answer. */
  'due',
  /** Taken by whoever asks. */
  'mine',
  /** A draft, or the public reason of a dispute, waits for a second person. */
  'to-approve',
  /** Open, and about an entry that somebody says is wrong. */
  'disputes',
  /** Open, and reported by programs and other desks alone; these are not among the open ones. */
  'machine',
  /** Published and to be looked at again by now, or closed and reported again since. */
  'recheck',
  'answered',
  'muted',
  'closed',
] as const;
export type ClaimView = (typeof claimViews)[number];

export const claimSorts = ['growth', 'reports', 'newest', 'oldest', 'due'] as const;
export type ClaimSort = (typeof claimSorts)[number];

/** How many hours back `spark` goes. */
export const sparkHours = 24;
/** The longest note, question or reason, in UTF-16 units. */
export const remarkLimit = 2000;
/** So many are counted of a view, and no more: a count of this is at least that. */
export const mostCounted = 1000;
/** How many claims one page may have, and how many one request may close. */
export const mostClaims = 100;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const idSchema = v.pipe(v.string(), v.uuid());
const remarkSchema = v.pipe(v.string(), v.maxLength(remarkLimit), v.regex(/\S/));
const categoryIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** Of a passage: made from its letters, so that the same words have the same id in each claim. */
const passageIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** A seat as others see it. */
export const seatNameSchema = v.object({ seat: v.string(), name: v.string() });
export type SeatName = v.InferOutput<typeof seatNameSchema>;

/** A claim as one line of the queue. */
const claimLineSchema = v.object({
  id: idSchema,
  /** What people call it by; it only rises. */
  number: countSchema,
  title: v.string(),
  category: v.string(),
  state: v.picklist(claimStates),
  /** Whether the reports say that an entry is wrong, rather than a page. */
  dispute: v.boolean(),
  /** Whether it is closed and was reported again since. */
  grew: v.optional(v.boolean(), false),
  reports: countSchema,
  sites: countSchema,
  firstSeen: momentSchema,
  lastSeen: momentSchema,
  /** Reports an hour, of late. */
  growth: v.number(),
  /** Reports in each of the last `sparkHours` hours; the last one is the hour under way. */
  spark: v.pipe(v.array(countSchema), v.length(sparkHours)),
  dueAt: v.nullable(momentSchema),
  entry: v.nullable(
    v.object({
      listId: v.string(),
      entryId: v.string(),
      /** Null where this desk does not publish the list, or no longer has the entry. */
      status: v.nullable(v.picklist(statuses)),
    }),
  ),
  /** Who works on it, since when, and when this expires by itself. */
  taken: v.nullable(v.object({ ...seatNameSchema.entries, since: momentSchema, until: momentSchema })),
  /** Who else has it open just now. */
  looking: v.array(seatNameSchema),
  muted: v.boolean(),
  /** Whether a picture came with any of its reports. */
  picture: v.boolean(),
  /** Whether all its reports came from a program or another desk, none from a person. */
  machine: v.boolean(),
});
export type ClaimLine = v.InferOutput<typeof claimLineSchema>;

/** Words that were reported, however often. */
const claimPassageSchema = v.object({
  id: passageIdSchema,
  text: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  reports: countSchema,
  firstSeen: momentSchema,
  /** Where they were seen first. */
  pageUrl: webAddressSchema,
  permalink: v.nullable(webAddressSchema),
  textFragmentUrl: v.nullable(webAddressSchema),
});
export type ClaimPassage = v.InferOutput<typeof claimPassageSchema>;

/** A line of the log that is about the claim. `data` depends on its kind. */
const timelineLineSchema = v.object({
  sequence: countSchema,
  at: momentSchema,
  seat: v.nullable(seatNameSchema),
  kind: v.string(),
  data: v.record(v.string(), v.unknown()),
  /** Whether `undo` takes it back now. */
  undoable: v.boolean(),
  /** The line that has taken it back. */
  undoneBy: v.nullable(countSchema),
});
export type TimelineLine = v.InferOutput<typeof timelineLineSchema>;

/** What staff asked those who reported, and what came back. Who answered is not known. */
const questionSchema = v.object({
  id: idSchema,
  text: v.string(),
  askedAt: momentSchema,
  by: seatNameSchema,
  answers: v.array(v.object({ at: momentSchema, text: v.string(), reportId: idSchema })),
});
export type Question = v.InferOutput<typeof questionSchema>;

/** A claim with all that is known of it but its single reports. */
export const claimSchema = v.object({
  ...claimLineSchema.entries,
  /** Most reported first. */
  passages: v.array(claimPassageSchema),
  /** Each picture once; `screenshot` is the path of one report that has it. */
  pictures: v.array(
    v.object({ sha256: digestSchema, mediaType: v.string(), reports: countSchema, screenshot: v.string() }),
  ),
  /** Oldest first. */
  timeline: v.array(timelineLineSchema),
  questions: v.array(questionSchema),
  /** The claim that has its reports since they were merged. */
  mergedInto: v.nullable(idSchema),
  /** What the last `close` said; those who reported read it. */
  closedFor: v.nullable(v.string()),
  /** Who closed a dispute, as long as nobody else has approved the reason: it is not public before. */
  reasonWaits: v.optional(v.nullable(seatNameSchema), null),
});
export type Claim = v.InferOutput<typeof claimSchema>;

/** `GET /staff/claims`. `next` goes into `after`; `sequence` into `GET /staff/changes`. */
export const claimsPageSchema = v.object({
  claims: v.array(claimLineSchema),
  next: v.nullable(v.string()),
  sequence: countSchema,
  /** How many claims each view has for whoever asks, up to `mostCounted`. */
  counts: v.object(v.entriesFromList(claimViews, countSchema)),
});
export type ClaimsPage = v.InferOutput<typeof claimsPageSchema>;

/** `GET /staff/claims/:id/reports`, newest first. */
export const claimReportsSchema = v.object({
  reports: v.array(
    v.object({
      id: idSchema,
      receivedAt: momentSchema,
      state: v.string(),
      sha256: digestSchema,
      /** As it was sent, see the schema `report`. */
      report: v.looseObject({}),
      screenshot: v.nullable(v.string()),
      /** The desk that has passed it on; missing where it did not come from one. */
      from: v.optional(v.string()),
      /** Which of the claim's passages it points at. */
      passages: v.array(passageIdSchema),
    }),
  ),
  next: v.nullable(v.string()),
});
export type ClaimReports = v.InferOutput<typeof claimReportsSchema>;

/** `GET /staff/changes?after=`: which claims changed since, and what to ask with the next time. */
export const changesSchema = v.object({
  sequence: countSchema,
  claims: v.array(idSchema),
  /** More has changed than is told here: read the page again. */
  more: v.boolean(),
});
export type Changes = v.InferOutput<typeof changesSchema>;

/** `POST /staff/claims/:id/actions`. */
export const claimActionSchema = v.variant('kind', [
  v.object({ kind: v.literal('take') }),
  v.object({ kind: v.literal('put-back') }),
  v.object({ kind: v.literal('hand-over'), seat: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
  /** Says that somebody has it open; to be said again every minute. Not logged. */
  v.object({ kind: v.literal('look') }),
  /** A public note is read by those who reported. */
  v.object({ kind: v.literal('note'), text: remarkSchema, public: v.boolean() }),
  v.object({ kind: v.literal('categorise'), category: categoryIdSchema }),
  /** Those who reported read the reason. */
  v.object({ kind: v.literal('close'), reason: remarkSchema }),
  v.object({ kind: v.literal('reopen') }),
  /** Makes public why a dispute was closed, by an approver who did not close it. */
  v.object({ kind: v.literal('approve-reason') }),
  v.object({ kind: v.literal('mute') }),
  v.object({ kind: v.literal('unmute') }),
  v.object({ kind: v.literal('merge'), into: idSchema }),
  /** These passages, and the reports that point at them, become a claim of their own. */
  v.object({
    kind: v.literal('split'),
    passages: v.pipe(v.array(passageIdSchema), v.minLength(1), v.maxLength(mostClaims)),
  }),
  v.object({ kind: v.literal('ask'), text: remarkSchema }),
  v.object({ kind: v.literal('due'), at: v.nullable(momentSchema) }),
  /** Takes back what the line of the log with this sequence did. */
  v.object({ kind: v.literal('undo'), sequence: countSchema }),
]);
export type ClaimAction = v.InferOutput<typeof claimActionSchema>;

/** What an action answers: the claim as it is now, and the one that a split made. */
export const claimActedSchema = v.object({ claim: claimSchema, made: v.nullable(idSchema) });
export type ClaimActed = v.InferOutput<typeof claimActedSchema>;

/** `POST /staff/claims/close`: many with one reason. Those that cannot be closed are named. */
export const closeClaimsSchema = v.object({
  claims: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(mostClaims)),
  reason: remarkSchema,
});
export const claimsClosedSchema = v.object({ closed: v.array(idSchema), left: v.array(idSchema) });
export type ClaimsClosed = v.InferOutput<typeof claimsClosedSchema>;

import * as v from 'valibot';
import { siteSchema } from './site.ts';
import { webAddressSchema } from './web-address.ts';

/** What the evidence says about a claim. `withdrawn` is a tombstone: it is never matched. */
export const statuses = [
  'unverified',
  'false',
  'misleading',
  'corrected',
  'true',
  'satire',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** Statuses that say a claim was checked and found wanting: they must name the published correction. */
export const statusesThatNeedACorrection: readonly Status[] = ['false', 'misleading', 'corrected'];

/** The categories every list may use without declaring them. */
export const builtInCategories = [
  'safety-scare',
  'disaster-and-epidemic',
  'health',
  'finance-and-securities',
  'business-reputation',
  'scam-and-extortion',
  'privacy-leak',
  'defamation',
  'impersonation',
  'other',
] as const;

/** Years of four digits in any zone: those beyond are written otherwise, and databases know no year 0. */
const firstMoment = Date.parse('0001-01-01T00:00:00Z');
const lastMoment = Date.parse('9999-12-31T23:59:59.999Z');

/** ISO 8601 date or date-time with zone, e.g. `2026-11-25` or `2026-11-25T08:00:00Z`. */
export const momentSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/),
  v.check((text) => Date.parse(text) >= firstMoment && Date.parse(text) <= lastMoment, 'not a day or moment'),
);

const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const lineSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const wordSchema = v.pipe(v.string(), v.maxLength(200));
const wordsSchema = v.pipe(v.array(wordSchema), v.maxLength(10_000));

/** How long one wording of a claim may be, in UTF-16 units. */
export const longestWording = 1000;

/** The wordings of a claim. */
export const wordingsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(longestWording))),
  v.minLength(1),
  v.maxLength(50),
);

/** How an entry is found in a text; exactly one of five kinds. */
const entryMatchSchema = v.union([
  v.object({
    words: wordsSchema,
    unless: v.optional(wordsSchema),
    wholeWord: v.optional(v.boolean()),
    sound: v.optional(v.boolean()),
  }),
  v.object({
    all: v.pipe(wordsSchema, v.minLength(2), v.maxLength(16)),
    within: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
    unless: v.optional(wordsSchema),
  }),
  v.object({
    pattern: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    needs: v.pipe(wordsSchema, v.minLength(1)),
  }),
  v.object({ claim: wordingsSchema }),
  v.object({ detector: v.pipe(v.string(), v.maxLength(64)) }),
]);
export type EntryMatch = v.InferOutput<typeof entryMatchSchema>;

/** The published correction of a claim. */
export const correctionSchema = v.object({
  url: webAddressSchema,
  title: lineSchema,
  publisher: lineSchema,
  /** Missing where whoever lists it does not know the day. */
  publishedAt: v.optional(momentSchema),
});
export type Correction = v.InferOutput<typeof correctionSchema>;

/** What a verdict rests on. */
export const sourceSchema = v.object({
  url: webAddressSchema,
  title: lineSchema,
  publisher: v.optional(lineSchema),
});
export type Source = v.InferOutput<typeof sourceSchema>;

/** Where on a desk's page about a claim (`page` of an entry) anybody can say that it is wrong. */
export const objectionPart = 'objection';

/** One claim of a list, how it is found and what is known about it. */
export const entrySchema = v.object({
  id: idSchema,
  match: entryMatchSchema,
  category: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  status: v.picklist(statuses),
  claim: lineSchema,
  /** One to three sentences: what is right, and what is wrong about the claim. */
  explanation: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  correction: v.optional(correctionSchema),
  sources: v.optional(v.pipe(v.array(sourceSchema), v.maxLength(20))),
  /** The desk's own page about the claim. */
  page: v.optional(webAddressSchema),
  firstListedAt: v.optional(momentSchema),
  updatedAt: momentSchema,
  recheckBy: v.optional(momentSchema),
  history: v.optional(
    v.pipe(
      v.array(
        v.object({
          status: v.picklist(statuses),
          at: momentSchema,
          reason: v.pipe(v.string(), v.maxLength(2000)),
        }),
      ),
      v.maxLength(200),
    ),
  ),
});
export type Entry = v.InferOutput<typeof entrySchema>;

/** A category a list declares: its id and its name in any languages. */
const categorySchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  title: v.optional(v.record(v.string(), v.string())),
});

export const listFormat = 'qiuzheng-list/1';

const listHeader = {
  format: v.literal(listFormat),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
  /** Whole numbers above this are not told apart, so that one of them would keep out all that follow. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
  generatedAt: momentSchema,
  expiresAt: v.optional(momentSchema),
  title: lineSchema,
  publisher: lineSchema,
  licence: v.optional(v.string()),
  categories: v.optional(v.array(categorySchema), []),
};

/** A list as its file states it, strict in every entry: what a publisher should produce. */
export const listSchema = v.object({
  ...listHeader,
  entries: v.array(entrySchema),
  sites: v.optional(v.pipe(v.array(siteSchema), v.maxLength(500))),
});
export type List = v.InferOutput<typeof listSchema>;

/**
 * A list whose entries and site profiles are still to be judged one by one, so that one bad entry does not
 * cost the others.
 */
export const listEnvelopeSchema = v.object({
  ...listHeader,
  // What is in it is judged later: an array of the schema would be another hundred thousand objects.
  entries: v.custom<unknown[]>(Array.isArray),
  sites: v.optional(v.array(v.unknown())),
});

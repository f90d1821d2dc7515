import * as v from 'valibot';
import { longestWording, momentSchema, wordingsSchema } from '../list.ts';

/** How a passage means what was found in it; the flags of readers tell the same apart. */
export const meanings = ['stated', 'asked', 'doubted', 'partly', 'refuted'] as const;
export type Meaning = (typeof meanings)[number];

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A passage that was found: cut to what stands around the places, which are UTF-16 offsets into `text`. */
const foundExampleSchema = v.object({
  text: v.string(),
  places: v.array(
    v.object({
      start: countSchema,
      end: countSchema,
      meaning: v.picklist(meanings),
      /** The share of the wording that the place holds, up to 1. */
      score: v.number(),
    }),
  ),
  /** The claim of the desk it was reported for, where it was. */
  claim: v.nullable(v.string()),
});
export type FoundExample = v.InferOutput<typeof foundExampleSchema>;

/** How many of some passages were found. A passage counts once, by the plainest of its places. */
const foundSchema = v.object({
  of: countSchema,
  /** All that are found, whatever they mean. */
  found: countSchema,
  /** How many of these are flagged plainly, and how many softly: asked, doubted or told in part. */
  plain: countSchema,
  soft: countSchema,
  examples: v.pipe(v.array(foundExampleSchema), v.maxLength(20)),
});
export type Found = v.InferOutput<typeof foundSchema>;

/** A collection of texts that was searched, and what was found in it. */
const corpusSchema = v.object({
  kind: v.picklist(['ordinary', 'refutations']),
  name: v.string(),
  /** Where it comes from, and under which licence. */
  source: v.string(),
  licence: v.string(),
  /** Whether people wrote it to each other, as on a forum: what other text does not hold says little. */
  isForumLike: v.boolean(),
  of: countSchema,
  plain: countSchema,
  soft: countSchema,
});
export type Corpus = v.InferOutput<typeof corpusSchema>;

/** Why wordings may not go to approval; the review page has a sentence for each. */
const stops = ['too-vague', 'fires-on-ordinary', 'fires-on-refutations'] as const;

/** `POST /staff/dry-run`: the wordings to try, and the claim whose passages they are to find. */
export const dryRunRequestSchema = v.object({
  wordings: wordingsSchema,
  claimId: v.nullable(v.pipe(v.string(), v.uuid())),
});
export type DryRunRequest = v.InferOutput<typeof dryRunRequestSchema>;

/** What wordings find before anybody approves them. */
export const dryRunSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  at: momentSchema,
  claimId: v.nullable(v.string()),
  wordings: wordingsSchema,
  /** Of the passages reported for the claim. */
  passages: foundSchema,
  /** Of the passages reported for other claims. */
  others: foundSchema,
  /** Of ordinary text, in which nothing should be found. */
  ordinary: foundSchema,
  /** Of corrections of other claims. */
  refutations: foundSchema,
  corpora: v.array(corpusSchema),
  /** Words of the wordings, most common first, and how often a million letters of ordinary text hold each. */
  words: v.array(v.object({ text: v.string(), commonness: v.number() })),
  perWording: v.array(
    v.object({
      wording: v.string(),
      /** Bits of evidence in it. One with too few is left out of every list. */
      bits: v.number(),
      isVague: v.boolean(),
      /** How many reported passages it finds, and how many of them no other wording does. */
      finds: countSchema,
      adds: countSchema,
      /** How many passages of ordinary text it finds. */
      ordinary: countSchema,
    }),
  ),
  /** Why these wordings may not go to approval; null where they may. The sentence is for who reads JSON. */
  stopped: v.nullable(v.object({ reason: v.picklist(stops), sentence: v.string() })),
});
export type DryRun = v.InferOutput<typeof dryRunSchema>;
export type Stopped = NonNullable<DryRun['stopped']>;

/** `POST /staff/claims/:id/wordings`: the wordings so far, none at the beginning. */
export const offerRequestSchema = v.object({
  wordings: v.pipe(v.array(v.pipe(v.string(), v.maxLength(longestWording))), v.maxLength(50)),
});

/** Every reported passage of a claim as a further wording, the one that adds most first. */
export const offersSchema = v.object({
  /** What the wordings find without any of them. */
  passages: v.object({
    of: countSchema,
    found: countSchema,
    reports: countSchema,
    reportsFound: countSchema,
  }),
  offers: v.array(
    v.object({
      /** The id of the passage, as in the claim. */
      passage: v.string(),
      text: v.string(),
      /** How many reports hold it. */
      reports: countSchema,
      isFound: v.boolean(),
      isVague: v.boolean(),
      /** How many passages and reports it would add to what is found now, itself included. */
      adds: countSchema,
      addsReports: countSchema,
      /** Its place in the shortest row of offers that adds all that can be added; null outside of it. */
      pick: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
});
export type Offers = v.InferOutput<typeof offersSchema>;

/** `GET /staff/claims/:id/alike`: claims and published entries that may have answered it already. */
export const alikeSchema = v.object({
  alike: v.array(
    v.object({
      kind: v.picklist(['claim', 'entry']),
      id: v.string(),
      /** The list of an entry; null for a claim. */
      listId: v.nullable(v.string()),
      title: v.string(),
      status: v.string(),
      likeness: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
});
export type Alike = v.InferOutput<typeof alikeSchema>;

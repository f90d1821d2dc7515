import * as v from 'valibot';
import { momentSchema } from './list.ts';
import { webAddressSchema } from './web-address.ts';

/** How many passages one report points at. */
export const mostPassages = 100;

export const reportFormat = 'qiuzheng-report/1';
/** The longest note a report may carry, in UTF-16 units. */
export const noteLimit = 10_000;
/** How much of the page's address a report tells. */
export const urlScopes = ['full', 'no-query', 'origin'] as const;
export type UrlScope = (typeof urlScopes)[number];

const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const lengthSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An entry as the list of one version states it. */
export const entryReferenceSchema = v.object({
  listId: v.pipe(v.string(), v.maxLength(512)),
  listVersion: v.pipe(v.number(), v.integer()),
  /** SHA-256 of the release of a signed list: a desk that never made it learns that others serve one. */
  release: v.optional(sha256Schema),
  entryId: v.pipe(v.string(), v.maxLength(256)),
});
export type EntryReference = v.InferOutput<typeof entryReferenceSchema>;
/** The release that says what one version of a list states. */
export type NamedRelease = Required<Omit<EntryReference, 'entryId'>>;

/**
 * The text a report points at, as W3C Web Annotation selectors
 * (https://www.w3.org/TR/annotation-model/#selectors).
 */
export const passageSchema = v.object({
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
    prefix: v.pipe(v.string(), v.maxLength(64)),
    suffix: v.pipe(v.string(), v.maxLength(64)),
  }),
  position: v.optional(
    v.object({ type: v.literal('TextPositionSelector'), start: lengthSchema, end: lengthSchema }),
  ),
  textFragmentUrl: v.optional(webAddressSchema),
  /** The post the text stands in: its own address, and the number its site gives it. */
  permalink: v.optional(webAddressSchema),
  floor: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  entry: v.optional(entryReferenceSchema),
});
export type Passage = v.InferOutput<typeof passageSchema>;

/** A file sent beside a report; the hash is over the bytes sent, after masking. */
const attachmentSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,64}$/)),
  mediaType: v.picklist(['image/png', 'image/webp', 'image/jpeg']),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: sha256Schema,
  maskedRegions: lengthSchema,
});
export type Attachment = v.InferOutput<typeof attachmentSchema>;

/**
 * What a person reports: a page, passages on it, a category and a note. It holds nothing about who wrote the
 * page.
 */
export const reportSchema = v.object({
  format: v.literal(reportFormat),
  id: v.pipe(v.string(), v.uuid()),
  createdAt: momentSchema,
  page: v.object({
    url: webAddressSchema,
    urlScope: v.picklist(urlScopes),
    canonicalUrl: v.optional(webAddressSchema),
    title: v.pipe(v.string(), v.maxLength(500)),
    language: v.optional(v.pipe(v.string(), v.maxLength(35))),
  }),
  passages: v.pipe(v.array(passageSchema), v.maxLength(mostPassages)),
  category: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** The entry whose flag the person disputes: the list is wrong, not the page. */
  disputes: v.optional(entryReferenceSchema),
  note: v.pipe(v.string(), v.maxLength(noteLimit)),
  contact: v.optional(v.pipe(v.string(), v.maxLength(500))),
  capture: v.object({
    at: momentSchema,
    viewport: v.object({ width: lengthSchema, height: lengthSchema, pixelRatio: v.number() }),
    extensionVersion: v.pipe(v.string(), v.maxLength(32)),
    sameDocument: v.boolean(),
    /** Whether a program found all this and nobody has looked at it. */
    automatic: v.optional(v.boolean()),
  }),
  attachments: v.pipe(v.array(attachmentSchema), v.maxLength(1)),
});
export type Report = v.InferOutput<typeof reportSchema>;

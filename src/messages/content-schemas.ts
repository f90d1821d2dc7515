import * as v from 'valibot';
import { correctionSchema, sourceSchema, statuses } from '../contract/list.ts';
import { passageSchema } from '../contract/report.ts';
import { webAddressSchema } from '../contract/web-address.ts';
import { copyForms } from './copy-form.ts';
import type {
  CardNews,
  ContentToWorker,
  FoundAgain,
  FrameDescription,
  FrameReading,
  MatchToExplain,
  NamesPerson,
  PageDescription,
  PageMatches,
  PageName,
  PostsOfPage,
  SoughtInFrame,
  ViewOfPage,
} from './message-contract.ts';

const lineSchema = v.pipe(v.string(), v.maxLength(2000));
const addressSchema = v.pipe(v.string(), v.maxLength(65_536));
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const placeSchema = v.pipe(v.array(countSchema), v.maxLength(100));

const flagSchema = v.object({
  key: lineSchema,
  listId: lineSchema,
  listVersion: v.number(),
  listTitle: lineSchema,
  publisher: lineSchema,
  listExpiresAt: v.nullable(lineSchema),
  entryId: lineSchema,
  claim: lineSchema,
  category: lineSchema,
  status: v.picklist(statuses),
  explanation: v.nullable(lineSchema),
  correction: v.nullable(correctionSchema),
  sources: v.array(sourceSchema),
  page: v.nullable(webAddressSchema),
  updatedAt: lineSchema,
});

/** One as long as those of `data:` frames names no page, and the frame is read all the same. */
const pageAddressSchema = v.fallback(addressSchema, '');

const textSchema = v.pipe(v.string(), v.maxLength(1_000_000));

/** Texts of one `find-matches`: what a content script sends in one message and no more. */
export const findMatchesSchema: v.GenericSchema<unknown, ContentToWorker['find-matches']['request']> =
  v.object({
    texts: v.pipe(v.array(textSchema), v.maxLength(10_000)),
    url: pageAddressSchema,
    around: pageAddressSchema,
  });

export const mayBeReadSchema: v.GenericSchema<unknown, ContentToWorker['may-be-read']['request']> = v.object({
  around: pageAddressSchema,
});

export const flagToHideSchema: v.GenericSchema<unknown, ContentToWorker['hide-flag']['request']> = v.object({
  key: lineSchema,
  claim: lineSchema,
  everywhere: v.boolean(),
  url: pageAddressSchema,
});

export const hideToUndoSchema: v.GenericSchema<unknown, ContentToWorker['undo-hide']['request']> = v.object({
  key: lineSchema,
  everywhere: v.boolean(),
  url: pageAddressSchema,
});

export const copyFormSchema: v.GenericSchema<unknown, ContentToWorker['keep-copy-form']['request']> =
  v.object({ form: v.picklist(copyForms) });

export const matchToExplainSchema: v.GenericSchema<unknown, MatchToExplain> = v.object({
  text: textSchema,
  start: countSchema,
  end: countSchema,
  flagKey: lineSchema,
});

/** Kept for each frame in a small store: a page with a longer address is not known again as seen. */
const keptAddressSchema = v.fallback(v.pipe(v.string(), v.maxLength(4096)), '');

export const pageMatchesSchema: v.GenericSchema<unknown, PageMatches> = v.object({
  url: keptAddressSchema,
  place: placeSchema,
  count: countSchema,
  refuted: countSchema,
  doubted: countSchema,
  unreadable: countSchema,
  countByStatus: v.record(v.picklist(statuses), countSchema),
});

export const seenSchema: v.GenericSchema<unknown, ContentToWorker['tell-seen']['request']> = v.object({
  keys: v.pipe(v.array(lineSchema), v.maxLength(100)),
  url: pageAddressSchema,
});

export const cardNewsSchema: v.GenericSchema<unknown, CardNews> = v.object({
  frame: lineSchema,
  isShown: v.boolean(),
  heldSince: v.optional(countSchema),
});

export const reportPassageSchema: v.GenericSchema<unknown, ContentToWorker['report-passage']['request']> =
  v.object({
    passage: passageSchema,
    category: v.pipe(v.string(), v.maxLength(64)),
    disputes: v.boolean(),
  });

const pageNameEntries = {
  documentKey: lineSchema,
  url: addressSchema,
  historyKey: lineSchema,
  nameKey: lineSchema,
};

export const pageNameSchema: v.GenericSchema<unknown, PageName> = v.object(pageNameEntries);

const pageDescriptionSchema: v.GenericSchema<unknown, PageDescription> = v.object({
  ...pageNameEntries,
  canonicalUrl: v.nullable(addressSchema),
  title: addressSchema,
  language: v.nullable(lineSchema),
  viewport: v.object({ width: v.number(), height: v.number(), pixelRatio: v.number() }),
  selection: v.nullable(passageSchema),
  site: v.nullable(
    v.object({
      title: lineSchema,
      layoutChanged: v.boolean(),
      knowsNames: v.boolean(),
      isNamedByQuery: v.boolean(),
    }),
  ),
  deskLink: v.nullable(addressSchema),
});

const frameReadingSchema: v.GenericSchema<unknown, FrameReading> = v.object({
  place: placeSchema,
  mediaType: lineSchema,
  characters: countSchema,
  unanswered: countSchema,
  pictures: countSchema,
  canvases: countSchema,
  films: countSchema,
  frames: v.pipe(v.array(v.object({ place: v.nullable(placeSchema), host: lineSchema })), v.maxLength(1000)),
});

export const frameDescriptionSchema: v.GenericSchema<unknown, FrameDescription> = v.object({
  page: pageDescriptionSchema,
  passages: v.pipe(
    v.array(v.object({ index: countSchema, flagKey: lineSchema, passage: passageSchema })),
    v.maxLength(200),
  ),
  flags: v.pipe(v.array(flagSchema), v.maxLength(200)),
  isBeingRead: v.boolean(),
  reading: frameReadingSchema,
});

export const postsOfPageSchema: v.GenericSchema<unknown, PostsOfPage> = v.object({
  areByProfile: v.boolean(),
  posts: v.pipe(
    v.array(v.object({ digest: v.pipe(v.string(), v.maxLength(16)), at: v.nullable(v.number()) })),
    v.maxLength(5000),
  ),
  next: v.nullable(addressSchema),
  status: v.nullable(v.number()),
  title: lineSchema,
});

const lengthSchema = v.pipe(v.number(), v.finite());
const boxEntries = { left: lengthSchema, top: lengthSchema, width: lengthSchema, height: lengthSchema };

/** Whatever a page says of itself, its areas are numbers and of a known kind. */
export const viewOfPageSchema: v.GenericSchema<unknown, ViewOfPage> = v.object({
  ...pageNameEntries,
  scrollX: lengthSchema,
  scrollY: lengthSchema,
  width: lengthSchema,
  height: lengthSchema,
  clientWidth: lengthSchema,
  clientHeight: lengthSchema,
  pageHeight: lengthSchema,
  scrollsInside: v.boolean(),
  areas: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['author', 'account', 'personal', 'field', 'frame', 'drawn']),
        ...boxEntries,
      }),
    ),
    v.maxLength(20_000),
  ),
  stuck: v.pipe(v.array(v.object(boxEntries)), v.maxLength(20_000)),
});

const howFoundSchema = v.picklist(['exact', 'position', 'around', 'fuzzy']);
/** The longest text that is compared with a passage, in UTF-16 units. */
const longestChanged = 4000;
const changedTextSchema = v.pipe(v.string(), v.maxLength(longestChanged));

export const foundAgainSchema: v.GenericSchema<unknown, FoundAgain | null> = v.nullable(
  v.object({
    how: howFoundSchema,
    changed: v.nullable(v.object({ was: changedTextSchema, now: changedTextSchema })),
  }),
);

export const soughtInFrameSchema: v.GenericSchema<unknown, SoughtInFrame> = v.object({
  status: v.nullable(countSchema),
  length: countSchema,
  asksToLogIn: v.boolean(),
  found: v.array(v.nullable(howFoundSchema)),
});

export const namesPersonSchema: v.GenericSchema<unknown, NamesPerson> = v.object({
  link: v.boolean(),
  picture: v.boolean(),
});

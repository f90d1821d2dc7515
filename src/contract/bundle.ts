import * as v from 'valibot';
import { isAllowedAddress } from './allowed-address.ts';
import { lineSchema } from './join.ts';
import { momentSchema } from './list.ts';
import { envelopeSchema, publicKeySchema } from './signed/envelope.ts';
import { digestSchema } from './signed/shared-schemas.ts';
import { webAddressSchema } from './web-address.ts';

const bundleFormat = 'qiuzheng-bundle/1';
export const receiptFormat = 'qiuzheng-bundle-receipt/1';

/** How many reports one bundle has at most. */
export const mostBundled = 100;
/** The largest bundle, and the most its files may hold together, in bytes. */
export const bundleLimit = 32 * 1024 * 1024;
/** A bundle with what a zip and its manifest need beside the files, in bytes. */
export const bundleFileLimit = bundleLimit + 1024 * 1024;

/** The file that names all others of a bundle, which is the first one in it. */
export const manifestName = 'manifest.json';
/** The largest one, in bytes, unpacked. */
export const manifestLimit = 256 * 1024;
/** The longest receipt for a bundle, in bytes: an address for each report. */
export const receiptLimit = 1024 * 1024;
/** The name of a report or a picture in a bundle. Nothing else is in one. */
export const bundledNames = {
  report: (id: string): string => `reports/${id.toLowerCase()}.json`,
  picture: (sha256: string): string => `pictures/${sha256}`,
} as const;

const deskNameSchema = v.pipe(v.string(), v.maxLength(120), v.regex(/\S/));

/**
 * The payload of `manifest.json`: which desk passes what on to which other one. All else in the bundle is
 * named here with its hash, so that one signature is over everything.
 */
export const bundleManifestSchema = v.object({
  format: v.literal(bundleFormat),
  id: v.pipe(v.string(), v.uuid()),
  madeAt: momentSchema,
  /** The desk that signs it, as it calls itself. Who it is, its key says. */
  from: v.object({ name: lineSchema, address: webAddressSchema }),
  /** The key of the desk it is for: no other one takes it. */
  to: publicKeySchema,
  claim: v.object({
    title: v.pipe(v.string(), v.maxLength(500)),
    category: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    /** How many reports it has where it comes from; the bundle has the newest of them. */
    reports: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  files: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.regex(/^(reports\/[0-9a-f-]{36}\.json|pictures\/[0-9a-f]{64})$/)),
        bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(bundleLimit)),
        sha256: digestSchema,
      }),
    ),
    v.minLength(1),
    v.maxLength(2 * mostBundled),
  ),
});
export type BundleManifest = v.InferOutput<typeof bundleManifestSchema>;

/** What a desk answers that has taken a bundle. The addresses are secrets of those who reported. */
export const bundleReceiptSchema = v.object({
  bundle: v.pipe(v.string(), v.uuid()),
  receivedAt: momentSchema,
  reports: v.pipe(
    v.array(v.object({ report: v.pipe(v.string(), v.uuid()), statusUrl: webAddressSchema })),
    v.maxLength(mostBundled),
  ),
});
export type BundleReceipt = v.InferOutput<typeof bundleReceiptSchema>;

/** The payload of a receipt that is a file: the same, for whoever brings it back. */
export const receiptFileSchema = v.object({
  format: v.literal(receiptFormat),
  /** The key of the desk that made the bundle: no other one takes it. */
  to: publicKeySchema,
  ...bundleReceiptSchema.entries,
});
export type ReceiptFile = v.InferOutput<typeof receiptFileSchema>;

/** `POST /staff/desks`: another desk with which this one passes claims on, as its admin names it. */
export const newPartnerSchema = v.object({
  name: deskNameSchema,
  /** Its public key, by which its bundles are told from those of others. */
  key: publicKeySchema,
  /** Where it takes bundles; null where they go by file alone. */
  address: v.optional(
    v.nullable(v.pipe(webAddressSchema, v.check(isAllowedAddress, 'neither https nor on this machine'))),
    null,
  ),
});
export type NewPartner = v.InferOutput<typeof newPartnerSchema>;

/** `GET /staff/desks`: what other admins are told of this desk, and the desks its own admin has named. */
export const partnersSchema = v.object({
  own: v.object({ name: v.string(), key: publicKeySchema, address: webAddressSchema }),
  desks: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      key: publicKeySchema,
      address: v.nullable(webAddressSchema),
    }),
  ),
});
export type Partners = v.InferOutput<typeof partnersSchema>;

/** `POST /staff/claims/:id/bundles`, and with `/file` behind it: to which desk, and which reports. */
export const passOnSchema = v.object({
  to: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** Null for all of them. */
  reports: v.optional(
    v.nullable(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(mostBundled))),
    null,
  ),
});
export type PassOn = v.InferOutput<typeof passOnSchema>;

/** What was passed on: how many reports, of how many the claim has. */
export const passedOnSchema = v.object({
  bundle: v.pipe(v.string(), v.uuid()),
  reports: v.number(),
  of: v.number(),
});
export type PassedOn = v.InferOutput<typeof passedOnSchema>;

/** What staff are told of a bundle they took in. */
export const bundleTakenSchema = v.object({
  bundle: v.pipe(v.string(), v.uuid()),
  /** As its own admin has named the desk it is from. */
  from: v.string(),
  title: v.string(),
  reports: v.number(),
  /** False where it had been taken in before. */
  isNew: v.boolean(),
  /** The signed receipt, to be handed to that desk. */
  receipt: envelopeSchema,
});
export type BundleTaken = v.InferOutput<typeof bundleTakenSchema>;

/** What staff are told of a receipt they took in. */
export const receiptTakenSchema = v.object({
  /** As its own admin has named the desk it is from. */
  from: v.string(),
  /** How many reports that desk answers. */
  reports: v.number(),
  /** False where it had been taken in before. */
  isNew: v.boolean(),
});
export type ReceiptTaken = v.InferOutput<typeof receiptTakenSchema>;

/** How many bundles each half of the list of bundles has at most. */
export const mostListed = 200;

/** `GET /staff/bundles`: which bundles were given to other desks, and which were taken in from them. */
export const bundleListSchema = v.object({
  /** Those without a receipt first, and each half the newest first. */
  given: v.array(
    v.object({
      bundle: v.pipe(v.string(), v.uuid()),
      /** The desk it is for, as its own admin has named it. */
      desk: v.string(),
      /** The claim it was made of; null where nobody knows any more. */
      claim: v.nullable(v.object({ id: v.string(), number: v.number(), title: v.string() })),
      reports: v.number(),
      madeAt: momentSchema,
      /** When that desk’s receipt came, with its answer or as a file; null where it has not. */
      receiptAt: v.nullable(momentSchema),
    }),
  ),
  taken: v.array(
    v.object({
      bundle: v.pipe(v.string(), v.uuid()),
      desk: v.string(),
      title: v.string(),
      reports: v.number(),
      receivedAt: momentSchema,
    }),
  ),
});
export type BundleList = v.InferOutput<typeof bundleListSchema>;

import * as v from 'valibot';
import { momentSchema } from '../list.ts';
import { folderAddressSchema, webAddressSchema } from '../web-address.ts';
import { envelopeSchema, publicKeySchema } from './envelope.ts';
import { listIdSchema, versionSchema } from './shared-schemas.ts';

export const keysFormat = 'qiuzheng-keys/1';

const keysSchemaOf = v.pipe(v.array(publicKeySchema), v.minLength(1), v.maxLength(16));

/**
 * The keys of a list as its root states them: one link of the chain. The first link's root, with `list`, is
 * who the list is; people compare that root's fingerprint.
 */
export const keysSchema = v.pipe(
  v.object({
    format: v.literal(keysFormat),
    /** The list's `id`. */
    list: listIdSchema,
    /** 1 for the first link, then one more each. */
    keysVersion: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    root: publicKeySchema,
    release: v.object({
      keys: keysSchemaOf,
      /** How many of the keys must sign a release: more than half, so that two halves cannot differ. */
      threshold: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    head: v.object({ keys: keysSchemaOf }),
    /** The lowest version that counts under these keys: what a thief of older keys numbered is forgotten. */
    fromVersion: versionSchema,
    publisher: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
    /** Where reports about this list go. */
    reports: v.optional(webAddressSchema),
    /** Folders that hold the same signed files: tried in turn. */
    mirrors: v.optional(v.pipe(v.array(folderAddressSchema), v.maxLength(8)), []),
    /** The folder the list has moved to. */
    movedTo: v.optional(folderAddressSchema),
    issuedAt: momentSchema,
    /** Checked on the last link alone: a root that has expired may still renew itself. */
    expiresAt: momentSchema,
  }),
  v.check(
    ({ release: { keys, threshold } }) => threshold <= keys.length && threshold * 2 > keys.length,
    'threshold',
  ),
  v.check(
    ({ release, head }) => !head.keys.some((key) => release.keys.includes(key)),
    'a head key signs no release',
  ),
);
export type Keys = v.InferOutput<typeof keysSchema>;

/** `keys.json`: the whole chain, oldest first. Each link is signed by the root before it and by its own. */
export const keysFileSchema = v.object({
  format: v.literal(keysFormat),
  chain: v.pipe(v.array(envelopeSchema), v.minLength(1), v.maxLength(1000)),
});
export type KeysFile = v.InferOutput<typeof keysFileSchema>;

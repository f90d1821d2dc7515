import * as v from 'valibot';
import { momentSchema } from '../list.ts';
import { digestSchema, listIdSchema, versionSchema } from './shared-schemas.ts';

export const releaseFormat = 'qiuzheng-release/1';

const sizeSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024 ** 3));

/** `releases/<sha256 of this payload>.json`: one version of a list, signed by `threshold` release keys. */
export const releaseSchema = v.object({
  format: v.literal(releaseFormat),
  list: listIdSchema,
  version: versionSchema,
  generatedAt: momentSchema,
  /** The list looks expired from then on, and keeps working. */
  expiresAt: momentSchema,
  /** The list in its canonical form, `lists/<sha256>.json`, with its size in bytes. */
  full: v.object({ sha256: digestSchema, bytes: sizeSchema }),
  /** Ways from older versions, `deltas/<sha256>.json`: each leads to the very bytes of `full`. */
  deltas: v.pipe(
    v.array(v.object({ from: versionSchema, sha256: digestSchema, bytes: sizeSchema })),
    v.maxLength(64),
  ),
  /** Releases that came before, by doubling steps: who knows another one of that version sees a fork. */
  ancestors: v.pipe(v.array(v.object({ version: versionSchema, sha256: digestSchema })), v.maxLength(64)),
});
export type Release = v.InferOutput<typeof releaseSchema>;

/** Where the files of a list lie, from its folder. Everything but the first two never changes. */
export const signedPaths = {
  keys: 'keys.json',
  head: 'head.json',
  release: (sha256: string): string => `releases/${sha256}.json`,
  list: (sha256: string): string => `lists/${sha256}.json`,
  delta: (sha256: string): string => `deltas/${sha256}.json`,
} as const;

import * as v from 'valibot';
import { momentSchema } from '../list.ts';
import { digestSchema, listIdSchema, versionSchema } from './shared-schemas.ts';

export const headFormat = 'qiuzheng-head/1';

/** `head.json`: which release is the newest, said anew every day. A head key can say nothing else. */
export const headSchema = v.object({
  format: v.literal(headFormat),
  list: listIdSchema,
  /** Orders heads. */
  issuedAt: momentSchema,
  /** At most `longestHead` after `issuedAt` counts. */
  expiresAt: momentSchema,
  release: v.object({
    version: versionSchema,
    /** SHA-256 of the release's payload: `releases/<sha256>.json`. */
    sha256: digestSchema,
  }),
  /** How long a reader waits before it asks again, in seconds. */
  waitSeconds: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Head = v.InferOutput<typeof headSchema>;

/** The longest a head holds, in milliseconds, whatever it says itself. */
export const longestHead = 14 * 24 * 60 * 60 * 1000;

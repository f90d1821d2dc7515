import * as v from 'valibot';
import { bundleLimit } from './bundle.ts';
import { momentSchema } from './list.ts';
import { digestSchema } from './signed/shared-schemas.ts';

export const evidenceFormat = 'qiuzheng-evidence/1';

/** The file of an evidence bundle that people read; the others are called as in a bundle between desks. */
export const readableName = 'report.html';

/**
 * `manifest.json` of an evidence bundle: one report as a person keeps it or hands it on. It has the files of
 * a bundle between desks and one to read. It is not signed, since whoever reports has no key: what ties it to
 * a desk is the hash the desk gave when it took the report.
 */
export const evidenceManifestSchema = v.object({
  format: v.literal(evidenceFormat),
  madeAt: momentSchema,
  /**
   * What the desk said when it took the report; null where none did. The address of the receipt is a
   * secret.
   */
  receipt: v.nullable(
    v.object({
      /** The desk as it called itself. */
      desk: v.pipe(v.string(), v.maxLength(500)),
      receivedAt: momentSchema,
      /** Of the report's bytes as they came. */
      sha256: digestSchema,
    }),
  ),
  files: v.pipe(
    v.array(
      v.object({
        name: v.pipe(
          v.string(),
          v.regex(/^(report\.html|reports\/[0-9a-f-]{36}\.json|pictures\/[0-9a-f]{64})$/),
        ),
        bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(bundleLimit)),
        sha256: digestSchema,
      }),
    ),
    v.minLength(1),
    v.maxLength(3),
  ),
});
export type EvidenceManifest = v.InferOutput<typeof evidenceManifestSchema>;

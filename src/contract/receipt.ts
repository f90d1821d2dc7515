import * as v from 'valibot';
import { correctionSchema, momentSchema, statuses } from './list.ts';
import { webAddressSchema } from './web-address.ts';

/**
 * What a desk answers to a report it has stored. `statusUrl` is a secret: whoever has it can read and
 * withdraw.
 */
export const receiptSchema = v.object({
  reportId: v.pipe(v.string(), v.uuid()),
  receivedAt: momentSchema,
  statusUrl: webAddressSchema,
  /** SHA-256 of the `report` part's bytes as the desk received them, in hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type Receipt = v.InferOutput<typeof receiptSchema>;

export const reportStates = ['received', 'in-review', 'answered', 'withdrawn'] as const;

/** What `statusUrl` tells about a report. */
export const reportStatusSchema = v.object({
  reportId: v.pipe(v.string(), v.uuid()),
  receivedAt: momentSchema,
  state: v.picklist(reportStates),
  verdict: v.optional(
    v.object({ status: v.picklist(statuses), reason: v.pipe(v.string(), v.maxLength(2000)) }),
  ),
  correction: v.optional(correctionSchema),
});
export type ReportStatus = v.InferOutput<typeof reportStatusSchema>;

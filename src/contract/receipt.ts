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

/** The longest answer to a question, in UTF-16 units. */
export const answerLimit = 2000;
const saidSchema = v.pipe(v.string(), v.maxLength(2000));

/** What `statusUrl` tells about a report. */
export const reportStatusSchema = v.object({
  reportId: v.pipe(v.string(), v.uuid()),
  receivedAt: momentSchema,
  state: v.picklist(reportStates),
  verdict: v.optional(
    v.object({ status: v.picklist(statuses), reason: v.pipe(v.string(), v.maxLength(2000)) }),
  ),
  correction: v.optional(correctionSchema),
  /** Why the desk has finished with it without a verdict. */
  closedFor: v.optional(saidSchema),
  /** What the desk says meanwhile. */
  notes: v.optional(v.array(v.object({ at: momentSchema, text: saidSchema }))),
  /** Which other desks have it too, and where each tells what came of it there. */
  passedOn: v.optional(
    v.array(
      v.object({
        to: v.string(),
        at: momentSchema,
        desk: v.optional(webAddressSchema),
        statusUrl: v.optional(webAddressSchema),
        /** Once it is withdrawn: that desk was told, is being told, or its staff have to be told. */
        withdrawal: v.optional(v.picklist(['told', 'telling', 'to-tell'])),
      }),
    ),
  ),
  /** What the desk would like to know, and what came back; `POST` to `statusUrl` + `/answers` answers. */
  questions: v.optional(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.uuid()),
        askedAt: momentSchema,
        text: saidSchema,
        answer: v.nullable(saidSchema),
      }),
    ),
  ),
});
export type ReportStatus = v.InferOutput<typeof reportStatusSchema>;

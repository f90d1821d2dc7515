import * as v from 'valibot';
import { momentSchema } from '../list.ts';
import { digestSchema } from '../signed/shared-schemas.ts';

/** One line of a desk's log: who did what. `hash` is over all the rest, `previous` is the hash before it. */
const logLineSchema = v.object({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: momentSchema,
  /** The id of the seat, or `desk` for what the desk does by itself. */
  seat: v.string(),
  /** What was done, as `claim-taken`. */
  kind: v.string(),
  claimId: v.nullable(v.string()),
  data: v.record(v.string(), v.unknown()),
  previous: digestSchema,
  hash: digestSchema,
});
export type LogLine = v.InferOutput<typeof logLineSchema>;

/** `GET /staff/log`. */
export const logPageSchema = v.object({ lines: v.array(logLineSchema) });

import type { Context } from 'hono';
import * as v from 'valibot';
import { refuse, type Taken } from '../problems.ts';
import { readAtMost } from '../read-at-most.ts';
import { storable } from '../read-report.ts';

/** The largest body of a staff call, in bytes. */
const bodyLimit = 1_000_000;

/** The JSON body of a staff call, as `schema` has it. */
export async function readBody<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<Taken<v.InferOutput<Schema>>> {
  const declared = Number(context.req.header('Content-Length') ?? 0);
  if (declared > bodyLimit) return refuse('body-too-large', String(bodyLimit));
  const bytes = await readAtMost(context.req.raw.body, bodyLimit);
  if (bytes === null) return refuse('body-too-large', String(bodyLimit));
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes), storable);
  } catch {
    return refuse('body-not-json');
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  return refuse('body-invalid', v.getDotPath(parsed.issues[0]) ?? '');
}

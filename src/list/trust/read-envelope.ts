import * as v from 'valibot';
import { good, type Result, refused } from '../../contract/result.ts';
import { type Envelope, envelopeSchema } from '../../contract/signed/envelope.ts';
import { jsonOf } from '../../contract/signed/signed-json.ts';

/** The envelope that a file is; `where` is the address it came from. */
export function readEnvelope(bytes: Uint8Array, where: string): Result<Envelope> {
  const parsed = v.safeParse(envelopeSchema, jsonOf(bytes));
  return parsed.success ? good(parsed.output) : refused('signed_file_invalid', where);
}

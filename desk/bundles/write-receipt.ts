import * as v from 'valibot';
import { receiptFileSchema, receiptFormat } from '../../src/contract/bundle.ts';
import { type Envelope, payloadTypes } from '../../src/contract/signed/envelope.ts';
import { payloadBytes } from '../../src/contract/signed/signed-json.ts';
import type { HeldKey } from '../signing/key-files.ts';
import { signPayload } from '../signing/sign-payload.ts';
import type { TakenIn } from './take-bundle.ts';

/** The receipt for a bundle that came as a file, signed by `own` for the desk that has made the bundle. */
export function writeReceipt(
  { key: to, receipt }: Pick<TakenIn, 'key' | 'receipt'>,
  own: HeldKey,
): Promise<Envelope> {
  // What readers would refuse is not signed.
  const payload = v.parse(receiptFileSchema, { format: receiptFormat, to, ...receipt });
  return signPayload(payloadTypes.bundleReceipt, payloadBytes(payload), [own]);
}

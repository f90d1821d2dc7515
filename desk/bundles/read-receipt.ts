import * as v from 'valibot';
import { type ReceiptFile, receiptFileSchema } from '../../src/contract/bundle.ts';
import { envelopeSchema, payloadTypes } from '../../src/contract/signed/envelope.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { refuse, type Taken } from '../problems.ts';
import { openSigned } from './open-signed.ts';

/** A receipt whose signature holds. */
export interface SignedReceipt {
  receipt: ReceiptFile;
  /** Which of the known keys has signed it. */
  key: string;
}

/**
 * Reads a receipt for the desk that has the key `own`, from one of the desks that have `known` keys. What is
 * in it is parsed once its signature holds.
 */
export async function readReceipt(
  bytes: Uint8Array,
  { own, known }: { own: string; known: readonly string[] },
): Promise<Taken<SignedReceipt>> {
  const envelope = v.safeParse(envelopeSchema, jsonOf(bytes));
  if (!envelope.success || envelope.output.payloadType !== payloadTypes.bundleReceipt)
    return refuse('receipt-broken');
  const signed = await openSigned(envelope.output, known, refuse('receipt-changed'));
  if (!signed.ok) return signed;
  const receipt = v.safeParse(receiptFileSchema, jsonOf(signed.value.payload));
  if (!receipt.success) return refuse('receipt-broken');
  if (receipt.output.to !== own) return refuse('receipt-for-others');
  return { ok: true, value: { receipt: receipt.output, key: signed.value.key } };
}

import * as v from 'valibot';

/**
 * Work that a desk asks for where too much comes from one network address: a nonce whose SHA-256 with the
 * challenge begins with so many zero bits. A person waits some seconds once, a flood each time.
 */
export const workSchema = v.object({
  challenge: v.pipe(v.string(), v.regex(/^[\w-]{20,200}$/)),
  bits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64)),
});
export type Work = v.InferOutput<typeof workSchema>;

/** The request header that the nonce is sent in. */
export const proofHeader = 'Proof-Of-Work';

/** What is hashed. Pure. */
export const proofText = ({ challenge }: Pick<Work, 'challenge'>, nonce: string): string =>
  `${challenge}.${nonce}`;

/** How many zero bits a hash begins with. Pure. */
export function zeroBits(hash: Uint8Array): number {
  const first = hash.findIndex((byte) => byte !== 0);
  return first === -1 ? hash.length * 8 : first * 8 + Math.clz32(hash[first] ?? 0) - 24;
}

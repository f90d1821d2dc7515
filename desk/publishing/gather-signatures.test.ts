import { expect, it } from 'vitest';
import { openEnvelope, payloadTypes } from '../../src/contract/signed/envelope.ts';
import { newKeyPair, signedBy } from '../../tests/signed-list.ts';
import { keptEnvelope, withSignaturesOf } from './gather-signatures.ts';

const [one, two] = [newKeyPair(), newKeyPair()];
const keys = [one.key, two.key];
const release = (...signers: ReturnType<typeof newKeyPair>[]) =>
  signedBy(signers, payloadTypes.release, { version: 2 });
const another = () => signedBy([one], payloadTypes.release, { version: 3 });

it('a signature that was given while a release was made again is kept beside the others', async () => {
  const kept = await keptEnvelope(await release(one), await release(two), keys);
  expect(kept && (await openEnvelope(kept, payloadTypes.release, keys, 2))).not.toBeNull();
  expect(await keptEnvelope(null, await release(two), keys)).toEqual(await release(two));
});

it('a release that waits for signatures is not replaced by another one', async () => {
  expect(await keptEnvelope(await release(one), await another(), keys)).toBeNull();
  expect(await keptEnvelope(await release(), await another(), keys)).toBeNull();
});

it('what only names a key takes the place of no signature that holds, on whichever side it stands', async () => {
  const genuine = await release(one);
  const forged = { ...genuine, signatures: genuine.signatures.map((each) => ({ ...each, sig: 'AAAA' })) };
  for (const [own, other] of [
    [genuine, forged],
    [forged, genuine],
  ] as const) {
    const merged = await withSignaturesOf(own, [other], keys);
    expect(merged.signatures).toEqual(genuine.signatures);
  }
});

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { envelopeSchema, openEnvelope, payloadTypes } from '../src/contract/signed/envelope.ts';
import { headSchema } from '../src/contract/signed/head.ts';
import { hexSha256 } from '../src/contract/signed/hex-sha256.ts';
import { keysFileSchema, keysSchema } from '../src/contract/signed/keys.ts';
import { releaseSchema, signedPaths } from '../src/contract/signed/release.ts';
import { jsonOf } from '../src/contract/signed/signed-json.ts';
import { sampleEntry, sampleListOf } from './sample-list.ts';
import { newKeyPair, Publisher } from './signed-list.ts';

test('what the pretended publisher writes is as the contract says, signed by whom it says', async () => {
  const one = sampleListOf(1, sampleEntry('a', '谣言一'));
  const publisher = new Publisher(one.id, { release: [newKeyPair(), newKeyPair()], threshold: 2 });
  const at = Date.parse('2026-11-27T08:00:00Z');
  await publisher.publish(one, at);
  await publisher.rotate(at, { root: newKeyPair() });
  await publisher.publish({ ...one, version: 2 }, at);
  const read = (path: string) => jsonOf(publisher.files.get(path) ?? new Uint8Array());
  const open = async (path: string, type: 'head' | 'release', keys: string[], threshold: number) =>
    jsonOf(
      (await openEnvelope(v.parse(envelopeSchema, read(path)), payloadTypes[type], keys, threshold)) ??
        new Uint8Array(),
    );

  const { chain } = v.parse(keysFileSchema, read(signedPaths.keys));
  const [first, second] = chain.map((link) =>
    v.parse(keysSchema, jsonOf(new Uint8Array(Buffer.from(link.payload, 'base64')))),
  );
  const [, link] = chain;
  if (!first || !second || !link) throw new Error('two links');
  expect(await openEnvelope(link, payloadTypes.keys, [first.root, second.root], 2)).not.toBeNull();
  const head = v.parse(headSchema, await open(signedPaths.head, 'head', second.head.keys, 1));
  const path = signedPaths.release(head.release.sha256);
  const release = v.parse(releaseSchema, await open(path, 'release', second.release.keys, 2));
  expect(release).toMatchObject({ version: 2, deltas: [{ from: 1 }], ancestors: [{ version: 1 }] });
  const full = publisher.files.get(signedPaths.list(release.full.sha256)) ?? new Uint8Array();
  expect(await hexSha256(full)).toBe(release.full.sha256);
});

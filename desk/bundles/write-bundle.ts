import { zipSync } from 'fflate';
import * as v from 'valibot';
import { type BundleManifest, bundleManifestSchema, manifestName } from '../../src/contract/bundle.ts';
import { payloadTypes } from '../../src/contract/signed/envelope.ts';
import { payloadBytes } from '../../src/contract/signed/signed-json.ts';
import { sha256 } from '../sha256.ts';
import type { HeldKey } from '../signing/key-files.ts';
import { signPayload } from '../signing/sign-payload.ts';

/** The files of a bundle by their names, without its manifest. */
export type BundledFiles = ReadonlyMap<string, Uint8Array>;

/** A bundle as a zip file: its manifest first, signed by `key`, and the files it names. */
export async function writeBundle(
  about: Omit<BundleManifest, 'format' | 'files'>,
  files: BundledFiles,
  key: HeldKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const named = [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  // What readers would refuse is not signed.
  const manifest = v.parse(bundleManifestSchema, { format: 'qiuzheng-bundle/1', ...about, files: named });
  const envelope = await signPayload(payloadTypes.bundle, payloadBytes(manifest), [key]);
  return zipOf([[manifestName, payloadBytes(envelope)], ...files], new Date(about.madeAt));
}

/** Files in a zip, in this order. Nothing is compressed: pictures are already. */
const zipOf = (files: readonly (readonly [string, Uint8Array])[], mtime: Date): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files), { level: 0, mtime });

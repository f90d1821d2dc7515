import * as v from 'valibot';
import { fromBase64 } from './base64.ts';
import { envelopeSchema } from './envelope.ts';
import { hexSha256 } from './hex-sha256.ts';
import { type Release, releaseSchema, signedPaths } from './release.ts';
import { jsonOf } from './signed-json.ts';

/** Reads a file of a published list by its path in the list's folder; null where it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** A release, with the digest of its payload, by which files and other releases name it. */
export interface NamedRelease {
  release: Release;
  sha256: string;
}

/**
 * A release and those before it, newest first, back to `since` or to where their files end. Each is named by
 * its digest in the one after it, so that no signature has to be looked at.
 */
export async function releasesBack(
  read: ReadFile,
  newest: NamedRelease,
  since: number,
): Promise<NamedRelease[]> {
  const found = [newest];
  let at: NamedRelease | null = newest;
  while (at) {
    const parent = newestOf(at.release.ancestors);
    const before: NamedRelease | null = parent && (await readRelease(read, parent.sha256));
    at = before && Date.parse(before.release.generatedAt) >= since ? before : null;
    if (at) found.push(at);
  }
  return found;
}

const newestOf = ([first, ...more]: Release['ancestors']) =>
  first ? more.reduce((newest, each) => (each.version > newest.version ? each : newest), first) : null;

async function readRelease(read: ReadFile, sha256: string): Promise<NamedRelease | null> {
  const file = await read(signedPaths.release(sha256));
  const envelope = v.safeParse(envelopeSchema, file && jsonOf(file));
  const payload = envelope.success ? fromBase64(envelope.output.payload) : null;
  const release = v.safeParse(releaseSchema, payload && jsonOf(payload));
  const isNamed = payload && (await hexSha256(payload)) === sha256;
  return isNamed && release.success ? { release: release.output, sha256 } : null;
}

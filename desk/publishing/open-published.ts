import * as v from 'valibot';
import { fromBase64 } from '../../src/contract/signed/base64.ts';
import { type Envelope, envelopeSchema, payloadTypes } from '../../src/contract/signed/envelope.ts';
import { type Head, headSchema } from '../../src/contract/signed/head.ts';
import { hexSha256 } from '../../src/contract/signed/hex-sha256.ts';
import type { Keys } from '../../src/contract/signed/keys.ts';
import { openSigned, type Signed } from '../../src/contract/signed/open-signed.ts';
import { type Release, releaseSchema, signedPaths } from '../../src/contract/signed/release.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { type ListKeys, listKeysOf } from '../signing/list-keys.ts';
import type { ReadFile } from './read-files.ts';

/** A release, with the digest of its payload, by which files and other releases name it. */
export interface NamedRelease {
  release: Release;
  sha256: string;
}

/** What is published of a list. */
export interface Published extends NamedRelease {
  keys: ListKeys;
  head: Head;
}

/**
 * What is published of a list where `read` reads; null where nothing is. Throws where it does not hold, or is
 * not signed by the keys that this list began with. `where` is what it is called in the sentence.
 */
export async function openPublished(
  read: ReadFile,
  ours: ListKeys,
  where: string,
): Promise<Published | null> {
  const bytes = await read(signedPaths.keys);
  if (!bytes) return null;
  const keys = await listKeysOf(ours.name, bytes);
  if (keys?.fingerprint !== ours.fingerprint || keys.newest.list !== ours.newest.list) {
    throw new Error(`${where} holds a list that other keys sign. Publish into another folder.`);
  }
  // New keys are published after the head that they sign: the one of them may be there without the other.
  const all = [keys.newest, ours.newest];
  const head = await firstOf(all, async ({ head }) =>
    openSigned(payloadTypes.head, headSchema, json(await read(signedPaths.head)), head.keys, 1),
  );
  const named = head?.says.release.sha256;
  const release = named ? await firstOf(all, (each) => openRelease(read, named, each)) : null;
  if (!head || !named || release?.says.list !== keys.newest.list || head.says.list !== keys.newest.list) {
    throw new Error(`What is published in ${where} is not whole or not signed as it must be.`);
  }
  return { keys, head: head.says, release: release.says, sha256: named };
}

/** The release of this digest, where enough of the release keys have signed it; else null. */
export async function openRelease(
  read: ReadFile,
  sha256: string,
  { release }: Keys,
): Promise<Signed<Release> | null> {
  const file = json(await read(signedPaths.release(sha256)));
  const { keys, threshold } = release;
  const opened = await openSigned(payloadTypes.release, releaseSchema, file, keys, threshold);
  return opened && (await hexSha256(opened.bytes)) === sha256 ? opened : null;
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
  const envelope = v.safeParse(envelopeSchema, json(await read(signedPaths.release(sha256))));
  const payload = envelope.success ? payloadOf(envelope.output) : null;
  const release = v.safeParse(releaseSchema, payload && jsonOf(payload));
  const isNamed = payload && (await hexSha256(payload)) === sha256;
  return isNamed && release.success ? { release: release.output, sha256 } : null;
}

const payloadOf = ({ payload }: Envelope) => fromBase64(payload);

const json = (bytes: Uint8Array | null): unknown => (bytes ? jsonOf(bytes) : undefined);

async function firstOf<T, R>(all: readonly T[], ask: (each: T) => Promise<R | null>): Promise<R | null> {
  for (const each of all) {
    const answer = await ask(each);
    if (answer !== null) return answer;
  }
  return null;
}

import { payloadTypes } from '../../src/contract/signed/envelope.ts';
import { type Head, headSchema } from '../../src/contract/signed/head.ts';
import { hexSha256 } from '../../src/contract/signed/hex-sha256.ts';
import type { Keys } from '../../src/contract/signed/keys.ts';
import { openSigned, type Signed } from '../../src/contract/signed/open-signed.ts';
import { type Release, releaseSchema, signedPaths } from '../../src/contract/signed/release.ts';
import type { NamedRelease, ReadFile } from '../../src/contract/signed/releases-back.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { type ListKeys, listKeysOf } from '../signing/list-keys.ts';

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
    throw new Error(
      `What is published in ${where} is not whole or not signed as it must be. Put it back from a copy or from the host; without one, publish a higher version into an empty folder.`,
    );
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

const json = (bytes: Uint8Array | null): unknown => (bytes ? jsonOf(bytes) : undefined);

async function firstOf<T, R>(all: readonly T[], ask: (each: T) => Promise<R | null>): Promise<R | null> {
  for (const each of all) {
    const answer = await ask(each);
    if (answer !== null) return answer;
  }
  return null;
}

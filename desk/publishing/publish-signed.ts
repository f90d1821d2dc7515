import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CanonicalList, canonicalLines } from '../../src/contract/signed/canonical-list.ts';
import { type Envelope, payloadTypes } from '../../src/contract/signed/envelope.ts';
import type { Head } from '../../src/contract/signed/head.ts';
import type { Keys } from '../../src/contract/signed/keys.ts';
import { idOfLine } from '../../src/contract/signed/list-lines.ts';
import { historyReach, type ReleasedList } from '../../src/contract/signed/next-release.ts';
import { type Release, signedPaths } from '../../src/contract/signed/release.ts';
import { releasesBack } from '../../src/contract/signed/releases-back.ts';
import { payloadBytes } from '../../src/contract/signed/signed-json.ts';
import { type HeldKey, readKeyFiles } from '../signing/key-files.ts';
import { claimVersion } from '../signing/last-signed.ts';
import { keysFolder, type ListKeys, listKeysFolder } from '../signing/list-keys.ts';
import { heldAmong, signPayload } from '../signing/sign-payload.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { catchUp } from './catch-up.ts';
import { gatherSignatures, missingSignatures } from './gather-signatures.ts';
import { judgeLoss } from './judge-loss.ts';
import { nextHead } from './next-head.ts';
import { openRelease, type Published } from './open-published.ts';
import { type PlannedRelease, planRelease } from './plan-release.ts';
import { listsFolder, type PublishedList } from './published-lists.ts';
import { inFolder } from './read-files.ts';
import { signedAddress, signedFolder } from './signed-places.ts';
import { tidyFolder } from './tidy-folder.ts';

/** What is to be published, of which list, where and when. */
export interface SignedPublication {
  dataFolder: string;
  /** Of all published files; those of a signed list lie in `signed/<name>` there. */
  folder: string;
  keys: ListKeys;
  list: ReleasedList;
  lines: CanonicalList;
  address: string | undefined;
  /** What others have signed. */
  signatures: readonly Envelope[];
  shrinkIsMeant: boolean;
  /** The clock is right, although the last head is dated later. */
  clockIsRight?: boolean | undefined;
  now: Date;
  headLifetime: number;
  /** How long readers are to wait before they ask again, in seconds; as before where it is missing. */
  waitSeconds?: number | undefined;
  /** The plain list file that is published, whether signed or from before there were keys. */
  plain: PublishedList | null;
}

export type SignedPublishing =
  | {
      ok: true;
      changed: boolean;
      /** What was signed so far, the file in which it waits, and how many signatures it needs. */
      waiting: { envelope: Envelope; file: string; missing: number } | null;
      /** Until when readers are told that this is the newest; null where nothing was published. */
      confirmedUntil: string | null;
      warnings: string[];
    }
  | { ok: false; error: string };

/**
 * Publishes a list that has keys: its release, the ways there from older ones, then the head that names it,
 * then new keys, and last the plain file for readers who check no signatures. A process that dies in between
 * leaves readers with what was or with what comes; the same command again completes it.
 */
export async function publishSigned(publication: SignedPublication): Promise<SignedPublishing> {
  const { dataFolder, list, now, headLifetime: lifetime, waitSeconds, clockIsRight } = publication;
  const { name } = publication.keys;
  const folder = signedFolder(publication.folder, name);
  const { keys, published, warnings } = await catchUp(dataFolder, folder, publication.keys, [
    ...publication.keys.newest.mirrors,
    ...(publication.address === undefined ? [] : [signedAddress(publication.address, name)]),
  ]);
  if (keys.newest.list !== list.id)
    return refused(`The keys of ${name} are of the list “${keys.newest.list}”.`);
  if (Date.parse(keys.newest.expiresAt) <= now.getTime()) {
    return refused(
      `The keys of ${name} have expired. “desk key rotate head” renews them, with the root key.`,
    );
  }
  const held = await readKeyFiles(keysFolder(dataFolder));
  const planned = await plan({ ...publication, keys }, folder, published);
  if (!planned.ok) return planned;
  const { release, isNew } = planned;
  let envelope: Envelope | null = null;
  const file = join(listKeysFolder(dataFolder, name), `waiting-${list.version}.json`);
  if (isNew) {
    await claimVersion(dataFolder, name, { version: list.version, release: release.sha256 });
    const signers = heldAmong(held, [
      ...keys.newest.release.keys,
      ...(published?.keys.newest.release.keys ?? []),
    ]);
    const counting = keys.newest.release.keys;
    envelope = await gatherSignatures(release.payload, signers, file, publication.signatures, counting);
    const missing = await missingSignatures(envelope, keys.newest);
    if (missing > 0) {
      await writeFileAtomically(file, JSON.stringify(envelope));
      return {
        ok: true,
        changed: false,
        waiting: { envelope, file, missing },
        confirmedUntil: null,
        warnings,
      };
    }
  }
  const head = nextHead(
    list.id,
    { version: list.version, sha256: release.sha256 },
    published?.head ?? null,
    now,
    { lifetime, waitSeconds, clockIsRight },
  );
  const headFile = await signHead(head, keys.newest, published?.keys.newest ?? null, held);
  if (!headFile) return refused(`No head key of ${name} is in ${keysFolder(dataFolder)}.`);
  await writeContent(folder, release, envelope);
  await writeFileAtomically(join(folder, signedPaths.head), headFile);
  await writeFileAtomically(join(folder, signedPaths.keys), keys.bytes);
  await writeFileAtomically(join(listsFolder(publication.folder), `${name}.json`), release.full.bytes);
  await rm(file, { force: true });
  await tidyFolder(folder, release);
  return { ok: true, changed: isNew, waiting: null, confirmedUntil: head.expiresAt, warnings };
}

/**
 * The head as a file, signed by the head keys that readers have and will have; null where none is at hand.
 * Readers fetch keys and head one after the other, so that both must hold beside each other.
 */
export async function signHead(
  head: Head,
  next: Keys,
  published: Keys | null,
  held: readonly HeldKey[],
): Promise<string | null> {
  if (heldAmong(held, next.head.keys).length === 0) return null;
  const signers = heldAmong(held, [...next.head.keys, ...(published?.head.keys ?? [])]);
  return JSON.stringify(await signPayload(payloadTypes.head, payloadBytes(head), signers));
}

/** Writes the files that are named by their digests, which nothing names until the head does. */
async function writeContent(
  folder: string,
  { sha256, full, deltas }: PlannedRelease,
  envelope: Envelope | null,
) {
  await writeOnce(join(folder, signedPaths.list(full.sha256)), full.bytes);
  for (const delta of deltas) await writeOnce(join(folder, signedPaths.delta(delta.sha256)), delta.bytes);
  if (envelope)
    await writeFileAtomically(join(folder, signedPaths.release(sha256)), JSON.stringify(envelope));
}

/** What is named by its digest is the same whenever it is written, and is there whole or not at all. */
async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) await writeFileAtomically(path, bytes);
}

type Planned = { ok: true; release: PlannedRelease; isNew: boolean } | { ok: false; error: string };

/** The release to be published: the one that is, where the list is the same, or the next one. */
async function plan(
  { list, lines, keys, plain, shrinkIsMeant }: SignedPublication,
  folder: string,
  published: Published | null,
): Promise<Planned> {
  const read = inFolder(folder);
  const readLines = async ({ full }: Release) => {
    const bytes = await read(signedPaths.list(full.sha256));
    return bytes && canonicalLines(bytes);
  };
  // Asked for twice; all the others, which may be many, are let go of one by one.
  const old = published && (await readLines(published.release));
  const linesOf = async (release: Release) =>
    release.full.sha256 === published?.release.full.sha256 ? old : readLines(release);
  const since = Date.parse(list.generatedAt) - historyReach;
  const before = published ? await releasesBack(read, published, since) : [];
  const release = await planRelease(list, lines, before, linesOf);
  const isSame = published?.release.full.sha256 === release.full.sha256;
  if (published && isSame && (await openRelease(read, published.sha256, keys.newest))) {
    const { release: same, sha256 } = published;
    return { ok: true, release: { ...release, release: same, sha256, deltas: [] }, isNew: false };
  }
  // What was published without a signature may be signed as it is.
  const version = published?.release.version ?? (plain ? plain.version - 1 : 0);
  if (version >= list.version) {
    return refused(
      isSame
        ? `Version ${version} is published, and its release key was replaced. Give the list a higher version.`
        : `Version ${version} is published. Give the changed list a higher version.`,
    );
  }
  const loss = shrinkIsMeant ? null : judgeLoss(old ? idsOf(old) : (plain?.entryIds() ?? []), idsOf(lines));
  return loss === null ? { ok: true, release, isNew: true } : refused(loss);
}

const idsOf = ({ entries }: CanonicalList) => entries.flatMap((line) => idOfLine(line) ?? []);

const refused = (error: string): { ok: false; error: string } => ({ ok: false, error });

import { join } from 'node:path';
import { signedPaths } from '../../src/contract/signed/release.ts';
import type { ReadFile } from '../../src/contract/signed/releases-back.ts';
import { causeOf } from '../cause-of.ts';
import { sha256 } from '../sha256.ts';
import { type ListKeys, writeChain } from '../signing/list-keys.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { openPublished, type Published } from './open-published.ts';
import { atAddress, inFolder } from './read-files.ts';

/** What this desk knows of a list, once it has looked at what readers get. */
export interface CaughtUp {
  keys: ListKeys;
  published: Published | null;
  /** Addresses that could not be asked, a sentence each. */
  warnings: string[];
}

/**
 * Reads what is published of a list before anything is signed: in the folder, and at `addresses`, each a
 * folder of signed files. A desk that was put back from a backup takes over from there what it has forgotten:
 * newer keys, a newer release, a newer head. Otherwise it would make a second release of a version.
 */
export async function catchUp(
  dataFolder: string,
  folder: string,
  ours: ListKeys,
  addresses: readonly string[],
): Promise<CaughtUp> {
  const warnings: string[] = [];
  let keys = ours;
  let published = await openPublished(inFolder(folder), keys, folder);
  for (const address of addresses) {
    const read = atAddress(address);
    const there = await openPublished(read, keys, address).catch((error) => {
      // What is served there may be a fault of the server: the person decides.
      const cause = causeOf(error);
      const why = cause instanceof Error ? cause.message : cause;
      warnings.push(
        `What is published at ${address} could not be read before signing (${why}). Before the first upload that is as it should be. If the data folder is from a backup, wait until it can be read.`,
      );
      return null;
    });
    if (!there) continue;
    if (there.keys.links.length > keys.links.length) {
      await writeChain(dataFolder, keys.name, there.keys.chain);
      keys = { ...there.keys, name: keys.name };
    }
    if (published && !isNewer(there, published)) continue;
    await takeOver(read, there, folder);
    published = there;
  }
  return { keys, published, warnings };
}

const isNewer = (one: Published, other: Published): boolean =>
  Date.parse(one.head.issuedAt) > Date.parse(other.head.issuedAt);

/** Copies what is published elsewhere into the folder; what does not change first. */
async function takeOver(read: ReadFile, { release, sha256: named, keys }: Published, folder: string) {
  const list = signedPaths.list(release.full.sha256);
  const [listBytes, releaseBytes, headBytes] = await Promise.all(
    [list, signedPaths.release(named), signedPaths.head].map(read),
  );
  if (!listBytes || !releaseBytes || !headBytes || sha256(listBytes) !== release.full.sha256) {
    throw new Error(`The newest list of ${keys.name} that is published elsewhere cannot be read whole.`);
  }
  await writeFileAtomically(join(folder, list), listBytes);
  await writeFileAtomically(join(folder, signedPaths.release(named)), releaseBytes);
  await writeFileAtomically(join(folder, signedPaths.head), headBytes);
  await writeFileAtomically(join(folder, signedPaths.keys), keys.bytes);
}

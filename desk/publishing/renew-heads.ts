import { join } from 'node:path';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { lockDataFolder } from '../lock-data-folder.ts';
import { readKeyFiles } from '../signing/key-files.ts';
import { keysFolder, type ListKeys, readAllListKeys } from '../signing/list-keys.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { catchUp } from './catch-up.ts';
import { headLifetimes, isHeadDue, nextHead } from './next-head.ts';
import { openRelease } from './open-published.ts';
import { publishingLock } from './publish-list.ts';
import { signHead } from './publish-signed.ts';
import { listsFolder } from './published-lists.ts';
import { inFolder } from './read-files.ts';
import { signedFolder } from './signed-places.ts';

/**
 * Signs the head of each signed list anew where it is a day old, and publishes keys that were replaced. Says
 * in sentences what it could not do; a list that fails does not cost the others.
 */
export async function renewHeads(dataFolder: string, now: Date): Promise<string[]> {
  const all = await readAllListKeys(dataFolder);
  if (all.length === 0) return [];
  const unlock = await lockDataFolder(dataFolder, publishingLock);
  try {
    const failures: string[] = [];
    for (const keys of all) {
      const failure = await renewHead(dataFolder, keys, now).catch((error) =>
        error instanceof Error ? error.message : String(error),
      );
      if (failure !== null) failures.push(`The head of ${keys.name} was not signed anew: ${failure}`);
    }
    return failures;
  } finally {
    await unlock();
  }
}

/** Null where the head is signed, or need not be. */
async function renewHead(dataFolder: string, ours: ListKeys, now: Date): Promise<string | null> {
  const folder = signedFolder(dataFolder, ours.name);
  const { keys, published } = await catchUp(dataFolder, folder, ours, ours.newest.mirrors);
  if (!published) return null;
  const hasNewKeys = published.keys.links.length < keys.links.length;
  if (!isHeadDue(published.head, now) && !hasNewKeys) return null;
  const read = inFolder(folder);
  if (!(await openRelease(read, published.sha256, keys.newest))) {
    return 'its release key was replaced. Publish the list with a higher version.';
  }
  const { release, sha256 } = published;
  const named = { version: release.version, sha256 };
  const lifetime = headLifetimes.running;
  const head = nextHead(keys.newest.list, named, published.head, now, { lifetime });
  const held = await readKeyFiles(keysFolder(dataFolder));
  const file = await signHead(head, keys.newest, published.keys.newest, held);
  if (!file) return `no head key of it is in ${keysFolder(dataFolder)}.`;
  await writeFileAtomically(join(folder, signedPaths.head), file);
  await writeFileAtomically(join(folder, signedPaths.keys), keys.bytes);
  // A publication that was broken off may have left the plain file behind.
  const list = await read(signedPaths.list(release.full.sha256));
  if (list) await writeFileAtomically(join(listsFolder(dataFolder), `${keys.name}.json`), list);
  return null;
}

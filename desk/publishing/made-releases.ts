import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { releasesBack } from '../../src/contract/signed/releases-back.ts';
import { nullWhen } from '../null-when.ts';
import { readLastSigned } from '../signing/last-signed.ts';
import { keysFolder, listKeysFolder, readListKeys } from '../signing/list-keys.ts';
import type { KnownRelease } from './judge-foreign.ts';
import { openPublished } from './open-published.ts';
import { inFolder } from './read-files.ts';
import { signedFolder } from './signed-places.ts';

/** The releases of one list that this desk made, as far as it still knows them. */
interface MadeOfList {
  listId: string;
  made: KnownRelease[];
}

/**
 * Answers which releases of a list this desk made, by the list's id. The files of a list are read again when
 * its keys, its head or what was last signed has changed.
 */
export function madeReleases(dataFolder: string): (listId: string) => Promise<KnownRelease[]> {
  const known = new Map<string, { stamp: string; list: MadeOfList | null }>();

  const find = async (name: string): Promise<MadeOfList | null> => {
    const stamp = await stampOf(dataFolder, name);
    const before = known.get(name);
    if (before?.stamp === stamp) return before.list;
    const list = await readMade(dataFolder, name);
    known.set(name, { stamp, list });
    return list;
  };

  return async (listId) => {
    const folder = keysFolder(dataFolder);
    const entries = (await readdir(folder, { withFileTypes: true }).catch(nullWhen('ENOENT'))) ?? [];
    const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    const lists = await Promise.all(names.map(find));
    return lists.flatMap((list) => (list?.listId === listId ? list.made : []));
  };
}

/** Changes whenever a release may have been made. */
async function stampOf(dataFolder: string, name: string): Promise<string> {
  const keys = listKeysFolder(dataFolder, name);
  const head = join(signedFolder(dataFolder, name), signedPaths.head);
  const paths = [join(keys, 'keys.json'), join(keys, 'last-signed.json'), head];
  const files = await Promise.all(paths.map((path) => stat(path).catch(nullWhen('ENOENT'))));
  return files.map((file) => file && `${file.ino} ${file.mtimeMs} ${file.size}`).join();
}

async function readMade(dataFolder: string, name: string): Promise<MadeOfList | null> {
  const keys = await readListKeys(dataFolder, name);
  if (!keys) return null;
  const folder = signedFolder(dataFolder, name);
  const published = await openPublished(inFolder(folder), keys, folder);
  const all = published ? await releasesBack(inFolder(folder), published, Number.NEGATIVE_INFINITY) : [];
  // The newest one may be published into another folder.
  const last = await readLastSigned(dataFolder, name);
  const made = all.map(({ release, sha256 }) => ({ version: release.version, sha256 }));
  return {
    listId: keys.newest.list,
    made: last ? [{ version: last.version, sha256: last.release }, ...made] : made,
  };
}

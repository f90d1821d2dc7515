import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { historyReach } from '../../src/contract/signed/next-release.ts';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { type NamedRelease, releasesBack } from '../../src/contract/signed/releases-back.ts';
import { nullWhen } from '../null-when.ts';
import { inFolder } from './read-files.ts';

/**
 * Removes from a folder of signed files what no release of the last thirty days names, and what a process
 * that was killed has left unfinished. Nobody else may be writing there.
 */
export async function tidyFolder(folder: string, newest: NamedRelease): Promise<void> {
  const since = Date.parse(newest.release.generatedAt) - historyReach;
  // As far as their files are still there, which is not far beyond that.
  const all = await releasesBack(inFolder(folder), newest, Number.NEGATIVE_INFINITY);
  // A reader may be fetching the one before this very moment, however old it is.
  const isKept = ({ release }: NamedRelease, at: number) =>
    at <= 1 || Date.parse(release.generatedAt) >= since;
  const releases = all.filter(isKept);
  const kept = new Set(
    releases.flatMap(({ sha256, release }) => [
      signedPaths.release(sha256),
      signedPaths.list(release.full.sha256),
      ...release.deltas.map((delta) => signedPaths.delta(delta.sha256)),
    ]),
  );
  for (const room of ['releases', 'lists', 'deltas']) {
    for (const name of await namesIn(join(folder, room))) {
      if (!kept.has(`${room}/${name}`)) await rm(join(folder, room, name), { force: true });
    }
  }
  for (const name of await namesIn(folder)) {
    if (name.endsWith('.unfinished')) await rm(join(folder, name), { force: true });
  }
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(nullWhen('ENOENT'))) ?? [];

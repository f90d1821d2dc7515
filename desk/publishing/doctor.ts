import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { nullWhen } from '../null-when.ts';
import { keyFilesIn, readKeyFiles } from '../signing/key-files.ts';
import { keysFolder, type ListKeys, readAllListKeys } from '../signing/list-keys.ts';
import { futureSentence, isFromFuture, isHeadOld } from './next-head.ts';
import { openPublished, type Published } from './open-published.ts';
import { inFolder } from './read-files.ts';
import { signedFolder } from './signed-places.ts';

const day = 24 * 60 * 60 * 1000;
/** How long before keys expire the publisher hears of it, in milliseconds: the root lies elsewhere. */
const keysWarning = 60 * day;
/** How long before a list looks expired, in milliseconds. */
const releaseWarning = 14 * day;

/**
 * What needs attention before readers notice it, one sentence each, of every signed list that is published
 * from `folder`.
 */
export async function doctor(dataFolder: string, now: Date, folder = dataFolder): Promise<string[]> {
  const held = (await readKeyFiles(keysFolder(dataFolder))).map(({ key }) => key);
  const all = await readAllListKeys(dataFolder);
  const sentences = await withoutKeys(dataFolder, folder, all);
  for (const keys of all) {
    const where = signedFolder(folder, keys.name);
    const published = await openPublished(inFolder(where), keys, where).catch((error) =>
      error instanceof Error ? error.message : String(error),
    );
    if (typeof published === 'string') sentences.push(published);
    else {
      sentences.push(...concerns(keys, published, held, now));
      if (published) sentences.push(...(await lostFiles(published, where)));
    }
  }
  return sentences;
}

/** What is advised where a root key still lies in the data folder, where it was made. It is no failure. */
export const rootAdvice = async (dataFolder: string): Promise<string[]> =>
  (await keyFilesIn(dataFolder, 'root')).map(
    (path) =>
      `Advice: ${path} is a root key. Move it to two places that are not on this machine: whoever has it can publish in your name.`,
  );

/** The signed lists of a folder whose keys are elsewhere: else a mistyped data folder would look well. */
async function withoutKeys(dataFolder: string, folder: string, all: readonly ListKeys[]): Promise<string[]> {
  const open = readdir(join(folder, 'signed'), { withFileTypes: true });
  return ((await open.catch(nullWhen('ENOENT'))) ?? [])
    .flatMap((each) => (each.isDirectory() ? [each.name] : []))
    .filter((name) => !all.some((keys) => keys.name === name))
    .map(
      (name) =>
        `${signedFolder(folder, name)} is signed, and its keys are not in ${keysFolder(dataFolder)}. Say where they are: --data-folder FOLDER, or put them back from a copy.`,
    );
}

/** What readers cannot fetch although the newest release names it: the list, or a way to it. */
async function lostFiles({ release }: Published, where: string): Promise<string[]> {
  const named = [
    { path: signedPaths.list(release.full.sha256), bytes: release.full.bytes },
    ...release.deltas.map(({ sha256, bytes }) => ({ path: signedPaths.delta(sha256), bytes })),
  ];
  const sentences: string[] = [];
  for (const { path, bytes } of named) {
    const file = join(where, path);
    const found = await stat(file).catch(nullWhen('ENOENT'));
    if (found === null) sentences.push(`${file} is missing. Publish the same list again.`);
    else if (found.size !== bytes)
      sentences.push(`${file} is not what was signed. Delete it, and publish the same list again.`);
  }
  return sentences;
}

/** What is to be said of one list. Pure. */
function concerns(keys: ListKeys, published: Published | null, held: readonly string[], now: Date): string[] {
  const { name, newest } = keys;
  const { keys: releaseKeys, threshold } = newest.release;
  const isHeld = (all: readonly string[]) => all.some((key) => held.includes(key));
  const until = (moment: string) => moment.slice(0, 10);
  const isNear = (moment: string, warning: number) => Date.parse(moment) - warning <= now.getTime();
  const said: [boolean, string][] = [
    [
      isNear(newest.expiresAt, keysWarning),
      `The keys of ${name} hold until ${until(newest.expiresAt)}. Renew them with the root key: “desk key rotate head”.`,
    ],
    [
      threshold > 1 && releaseKeys.length === threshold,
      `Each of the ${threshold} persons who sign ${name} has to: if one loses the key, nothing can be published. Add one more: “desk key rotate release”.`,
    ],
    [!isHeld(newest.head.keys), `No head key of ${name} is here. “desk key rotate head” makes one.`],
    [
      published === null,
      `${name} has keys and is not published from here yet. If it is published into a folder, say --out FOLDER.`,
    ],
    [
      published !== null && published.keys.links.length < keys.links.length,
      `${name} has new keys that readers do not have yet. Publish it once more.`,
    ],
    [
      published !== null && isFromFuture(published.head, now),
      published === null ? '' : futureSentence(published.head),
    ],
    [
      published !== null && isHeadOld(published.head, now),
      `The head of ${name} is from ${until(published?.head.issuedAt ?? '')} and holds until ${until(published?.head.expiresAt ?? '')}. A running desk signs it every day: see why it does not. Without one, publish the list again.`,
    ],
    [
      published !== null && isNear(published.release.expiresAt, releaseWarning),
      `The list ${name} looks expired to its readers from ${until(published?.release.expiresAt ?? '')} on. Publish a new version.`,
    ],
  ];
  return said.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../../src/contract/list.ts';
import { sharePictureSize } from '../../src/contract/share-picture.ts';
import { pictureIn } from '../judge-screenshot.ts';
import { nullWhen } from '../null-when.ts';
import { sha256 } from '../sha256.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';

/** What a picture shows. It is that of an entry as long as the entry says the same: no other one is kept. */
export type ShownInPicture = Pick<Entry, 'id' | 'status' | 'claim'> & { explanation?: string | undefined };

const folderOf = (dataFolder: string) => join(dataFolder, 'shares');

/** Where it stands which picture shows what an entry says: found by that alone. */
const noteOf = (dataFolder: string, { id, status, claim, explanation = '' }: ShownInPicture) =>
  join(folderOf(dataFolder), `${sha256(JSON.stringify([id, status, claim, explanation]))}.txt`);

/**
 * Keeps a picture under its digest, and that it shows what `shown` says. False where it is none of the size
 * that is drawn. The picture is there before anything names it.
 */
export async function keepSharePicture(
  dataFolder: string,
  shown: ShownInPicture,
  bytes: Uint8Array,
): Promise<boolean> {
  const picture = pictureIn(bytes);
  const { width, height } = sharePictureSize;
  if (picture?.mediaType !== 'image/png' || picture.width !== width || picture.height !== height)
    return false;
  const digest = sha256(bytes);
  await writeFileAtomically(join(folderOf(dataFolder), `${digest}.png`), bytes);
  await writeFileAtomically(noteOf(dataFolder, shown), digest);
  return true;
}

/** The digest of the picture that shows what an entry says now; null where nobody has drawn it. */
export async function sharePictureOf(dataFolder: string, shown: ShownInPicture): Promise<string | null> {
  const digest = await readFile(noteOf(dataFolder, shown), 'utf8').catch(nullWhen('ENOENT'));
  return digest !== null && isDigest(digest) ? digest : null;
}

/** A picture by its digest. */
export async function readSharePicture(
  dataFolder: string,
  digest: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!isDigest(digest)) return null;
  const bytes = await readFile(join(folderOf(dataFolder), `${digest}.png`)).catch(nullWhen('ENOENT'));
  return bytes && new Uint8Array(bytes);
}

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

import { good, messageOf, type Result, refused } from '../contract/result.ts';
import { writeToDisk } from '../history/file-on-disk.ts';
import { isDiskFull } from '../history/is-disk-full.ts';
import { saveFile } from './save-file.ts';

type Pieces = AsyncIterable<string | Uint8Array<ArrayBuffer>>;

/** Saves what comes piece by piece as a file that is called by this day; `ending` is the rest of its name. */
export const savePieces = (pieces: Pieces, mediaType: string, ending: string): Promise<Result<null>> =>
  savePiecesAs(pieces, mediaType, `qiuzheng-${new Date().toISOString().slice(0, 10)}${ending}`);

/** Saves what comes piece by piece as a file of that name. */
export async function savePiecesAs(pieces: Pieces, mediaType: string, name: string): Promise<Result<null>> {
  try {
    saveFile(await writeToDisk(pieces, mediaType), name);
    return good(null);
  } catch (error) {
    console.error('save-pieces', error);
    return isDiskFull(error) ? refused('storage_full') : refused('storage_failed', messageOf(error));
  }
}

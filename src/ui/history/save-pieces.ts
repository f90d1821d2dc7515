import { good, messageOf, type Result, refused } from '../../contract/result.ts';
import { writeToDisk } from '../../history/file-on-disk.ts';
import { isDiskFull } from '../../history/is-disk-full.ts';
import { saveFile } from '../save-file.ts';

/** Saves what comes piece by piece as a file that is called by this day; `ending` is the rest of its name. */
export async function savePieces(
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  mediaType: string,
  ending: string,
): Promise<Result<null>> {
  try {
    const file = await writeToDisk(pieces, mediaType);
    saveFile(file, `qiuzheng-${new Date().toISOString().slice(0, 10)}${ending}`);
    return good(null);
  } catch (error) {
    console.error('save-pieces', error);
    return isDiskFull(error) ? refused('storage_full') : refused('storage_failed', messageOf(error));
  }
}

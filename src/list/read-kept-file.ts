import { openDatabase } from '../history/database.ts';
import { readUnharmed } from '../history/read-unharmed.ts';
import type { ListFile } from '../history/records.ts';

/** The kept file of a version of a list, whole; null where none is kept or the browser has lost it. */
export const readKeptFile = (
  url: string,
  version: number,
): Promise<{ bytes: ArrayBuffer; release: ListFile['release'] } | null> =>
  readUnharmed(async () => {
    const file = await (await openDatabase()).get('list-files', [url, version]);
    return file ? { bytes: await file.bytes.arrayBuffer(), release: file.release } : null;
  });

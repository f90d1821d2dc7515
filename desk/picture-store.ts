import { dirname, join } from 'node:path';
import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Where screenshots are kept, each under the SHA-256 of its bytes. */
export interface PictureStore {
  /** Once it resolves the picture is on disk, whole. Putting the same one again changes nothing. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Keeps pictures as files in `folder`, in two levels of folders so that none grows too large to list. */
export function pictureStore(folder: string): PictureStore {
  const pathOf = (key: string) => join(folder, ...key.split(':'));
  const storage = createStorage({
    driver: {
      ...fsDriver({ base: folder }),
      // The driver's own writing leaves half a file behind when the process is killed in the middle of it.
      setItemRaw: (key, value: Uint8Array) => writeFileAtomically(pathOf(key), value),
    },
  });
  return {
    async put(sha256, bytes) {
      const key = keyOf(sha256);
      if (!(await storage.hasItem(key))) return storage.setItemRaw(key, bytes);
      // Another delivery may have put it there a moment ago, and its name may not be on disk yet.
      const inFolder = dirname(pathOf(key));
      await makeFolder(inFolder);
      await syncFolder(inFolder);
    },
    async get(sha256) {
      const bytes = await storage.getItemRaw<Uint8Array>(keyOf(sha256));
      return bytes ? new Uint8Array(bytes) : null;
    },
  };
}

const keyOf = (sha256: string) => `${sha256.slice(0, 2)}:${sha256.slice(2, 4)}:${sha256}`;

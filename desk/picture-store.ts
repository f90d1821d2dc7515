import { createHash, randomUUID } from 'node:crypto';
import { link, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs';
import { makeFolder } from './make-folder.ts';
import { nullWhen } from './null-when.ts';
import { syncFile, syncFolder } from './sync-folder.ts';

/** A screenshot that came and is not kept yet. */
export interface Upload {
  path: string;
  bytes: number;
  sha256: string;
  /** Its first half mebibyte: enough to tell what it is. */
  head: Uint8Array;
}

/** Where screenshots are kept, each under the SHA-256 of its bytes. */
export type PictureStore = ReturnType<typeof pictureStore>;

/** The desk could not write an upload. Where one cannot be read, the sender has failed. */
export class UploadNotWritten extends Error {}

const headSize = 512 * 1024;
/** No upload takes this long, in milliseconds: what is older was left behind by a desk that was killed. */
const uploadLifetime = 86_400_000;

/**
 * Keeps pictures as files in `folder`, in two levels of folders so that none grows too large to list. What is
 * being uploaded is in a folder beside it.
 */
export function pictureStore(folder: string) {
  const storage = createStorage({ driver: fsDriver({ base: folder }) });
  const uploads = `${folder}-unfinished`;

  return {
    /**
     * Writes a picture to disk as it comes, so that it takes no memory. Call `keep` or `discard` after it.
     */
    async takeIn(chunks: AsyncIterable<Uint8Array>): Promise<Upload> {
      const path = join(uploads, randomUUID());
      try {
        const file = await asOurs(openUpload(path));
        try {
          return await takeInto(file, path, chunks);
        } finally {
          await file.close();
        }
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },

    /** Once this resolves the picture is on disk, whole. Keeping the same one again changes nothing. */
    async keep({ path, sha256 }: Upload): Promise<void> {
      const key = keyOf(sha256);
      const kept = join(folder, ...key.split(':'));
      await makeFolder(dirname(kept));
      if (await storage.hasItem(key)) await rm(path);
      else {
        await syncFile(path);
        // A link, unlike a rename, never takes the place of what another delivery has just synced there.
        await link(path, kept).catch(nullWhen('EEXIST'));
        await rm(path);
      }
      // Where it was there: another delivery may have put it there a moment ago.
      await syncFolder(dirname(kept));
    },

    async discard({ path }: Upload): Promise<void> {
      await rm(path, { force: true });
    },

    /** Removes uploads that a killed desk has left behind. */
    async removeLeftBehind(): Promise<void> {
      for (const name of (await readdir(uploads).catch(nullWhen('ENOENT'))) ?? []) {
        const path = join(uploads, name);
        const file = await stat(path).catch(nullWhen('ENOENT'));
        if (file && Date.now() - file.mtimeMs > uploadLifetime) await rm(path, { force: true });
      }
    },

    async get(sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
      const bytes = await storage.getItemRaw<Uint8Array>(keyOf(sha256));
      return bytes ? new Uint8Array(bytes) : null;
    },
  };
}

async function openUpload(path: string) {
  await makeFolder(dirname(path), 0o700);
  return open(path, 'wx');
}

async function takeInto(
  file: Awaited<ReturnType<typeof open>>,
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Upload> {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes < headSize) head.push(chunk.slice(0, headSize - bytes));
    bytes += chunk.length;
    hash.update(chunk);
    await asOurs(file.writeFile(chunk));
  }
  // A buffer of its own: the code that judges the picture may read past the end, into Node's shared pool.
  return { path, bytes, sha256: hash.digest('hex'), head: new Uint8Array(Buffer.concat(head)) };
}

const asOurs = <T>(writing: Promise<T>): Promise<T> =>
  writing.catch((cause) => {
    throw new UploadNotWritten('picture-store: an upload could not be written', { cause });
  });

const keyOf = (sha256: string) => `${sha256.slice(0, 2)}:${sha256.slice(2, 4)}:${sha256}`;

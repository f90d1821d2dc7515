import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { joinBytes } from '../../src/contract/join-bytes.ts';
import { makeFolder } from '../make-folder.ts';
import { nullWhen } from '../null-when.ts';

/** A screenshot that came and is not kept yet. */
export interface Upload {
  path: string;
  /** Open until the upload is discarded. */
  file: FileHandle;
  bytes: number;
  sha256: string;
  /** Its first piece: enough to tell what it is. */
  head: Uint8Array;
}

/** The desk could not write an upload. Where one cannot be read, the sender has failed. */
export class UploadNotWritten extends Error {}

/** In pieces of so many bytes an upload goes to disk; most are one. */
const pieceSize = 512 * 1024;
/** No upload takes this long, in milliseconds: what is older was left behind by a desk that was killed. */
const uploadLifetime = 86_400_000;

/** Screenshots on their way in, each a file in `folder`. */
export function uploadsIn(folder: string) {
  return {
    /** Writes a picture to disk as it comes, so that it takes no memory. Call `discard` after it. */
    async takeIn(chunks: AsyncIterable<Uint8Array>): Promise<Upload> {
      const path = join(folder, randomUUID());
      const file = await asOurs(openUpload(folder, path));
      try {
        return await takeInto(file, path, chunks);
      } catch (error) {
        await remove(path, file);
        throw error;
      }
    },

    /** Ends an upload, whether it was kept or not. */
    discard: ({ path, file }: Upload): Promise<void> => remove(path, file),

    /** Removes uploads that a killed desk has left behind. */
    async removeLeftBehind(): Promise<void> {
      for (const name of (await readdir(folder).catch(nullWhen('ENOENT'))) ?? []) {
        const path = join(folder, name);
        const file = await stat(path).catch(nullWhen('ENOENT'));
        if (file && Date.now() - file.mtimeMs > uploadLifetime) await rm(path, { force: true });
      }
    },
  };
}

async function openUpload(folder: string, path: string): Promise<FileHandle> {
  const file = await open(path, 'wx').catch(nullWhen('ENOENT'));
  if (file) return file;
  await makeFolder(folder, 0o700);
  return open(path, 'wx');
}

async function remove(path: string, file: FileHandle): Promise<void> {
  await file.close();
  await unlink(path).catch(nullWhen('ENOENT'));
}

async function takeInto(file: FileHandle, path: string, chunks: AsyncIterable<Uint8Array>): Promise<Upload> {
  const hash = createHash('sha256');
  let head: Uint8Array | null = null;
  let bytes = 0;
  for await (const piece of inPieces(chunks)) {
    head ??= piece;
    bytes += piece.length;
    hash.update(piece);
    await asOurs(file.writeFile(piece));
  }
  return { path, file, bytes, sha256: hash.digest('hex'), head: head ?? new Uint8Array() };
}

/**
 * Puts chunks together: each costs a call to write it, and few of them are more than some kilobytes. Each
 * piece has a buffer of its own: the code that judges a picture may read past the end, into Node's shared
 * pool.
 */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < pieceSize) continue;
    yield joinBytes(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield joinBytes(gathered);
}

const asOurs = <T>(writing: Promise<T>): Promise<T> =>
  writing.catch((cause) => {
    throw new UploadNotWritten('uploads: an upload could not be written', { cause });
  });

import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { nullWhen } from '../null-when.ts';
import { sha256 } from '../sha256.ts';

/** The ways in which files are sent besides as they are. */
export type Encoding = 'br' | 'gzip';

/** A file as it is served. */
export interface ServedFile {
  sha256: string;
  bytes: number;
  /** Its bytes; compressed where an encoding is named. */
  read(encoding: Encoding | null): Promise<Uint8Array<ArrayBuffer>>;
}

export type ServedFiles = ReturnType<typeof servedFiles>;

const compress = {
  br: (bytes: Uint8Array, quality: number) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Uint8Array, level: number) => promisify(gzip)(bytes, { level }),
};

/** How well files are compressed, which is done once, and what is made for one answer. */
const quality = { kept: 9, passing: 5 } as const;

/** Bytes that were made for one answer: compressed quickly, and not kept. */
export const passingFile = (bytes: Uint8Array<ArrayBuffer>): ServedFile => ({
  sha256: sha256(bytes),
  bytes: bytes.length,
  read: async (encoding) =>
    encoding ? new Uint8Array(await compress[encoding](bytes, quality.passing)) : bytes,
});

/** How long what was compressed is kept after it was last asked for, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Published files of a data folder, each compressed once in each way; what was made outlives restarts. */
export function servedFiles(dataFolder: string) {
  const folder = join(dataFolder, 'compressed');
  const known = new Map<string, { stamp: string; sha256: string }>();
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  const compressed = async (digest: string, encoding: Encoding, read: () => Promise<Uint8Array>) => {
    const path = join(folder, `${digest}.${encoding}`);
    const kept = await readFile(path).catch(nullWhen('ENOENT'));
    const now = new Date();
    if (kept) await utimes(path, now, now);
    if (kept) return new Uint8Array(kept);
    const made = new Uint8Array(await compress[encoding](await read(), quality.kept));
    await makeFolder(folder, 0o700);
    // Not synced: what a power cut takes is made again. Half of a file never has the name of a whole one.
    const unfinished = `${path}.${randomUUID()}.unfinished`;
    await writeFile(unfinished, made);
    await rename(unfinished, path);
    return made;
  };

  /** The same work for all who ask at the same time. */
  const once = (digest: string, encoding: Encoding, read: () => Promise<Uint8Array>) => {
    const key = `${digest} ${encoding}`;
    const begun = underWay.get(key) ?? compressed(digest, encoding, read).finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };

  const serve = (
    digest: string,
    bytes: number,
    read: () => Promise<Uint8Array<ArrayBuffer>>,
  ): ServedFile => ({
    sha256: digest,
    bytes,
    read: (encoding) => (encoding ? once(digest, encoding, read) : read()),
  });

  return {
    /** Bytes that are at hand, with their SHA-256. */
    of: (bytes: Uint8Array<ArrayBuffer>, digest: string): ServedFile =>
      serve(digest, bytes.length, async () => bytes),

    /** The file at a path from the data folder, which everybody may read; null where none is. */
    async find(path: string): Promise<ServedFile | null> {
      const full = join(dataFolder, path);
      const file = await stat(full).catch(nullWhen('ENOENT'));
      if (!file?.isFile()) return null;
      const read = async () => new Uint8Array(await readFile(full));
      const stamp = `${file.ino} ${file.mtimeMs} ${file.size}`;
      const before = known.get(path);
      const digest = before?.stamp === stamp ? before.sha256 : sha256(await read());
      known.set(path, { stamp, sha256: digest });
      return serve(digest, file.size, read);
    },

    /** Removes what was compressed and nobody has asked for in a long time. */
    async removeUnasked(): Promise<void> {
      for (const name of (await readdir(folder).catch(nullWhen('ENOENT'))) ?? []) {
        const path = join(folder, name);
        const file = await stat(path).catch(nullWhen('ENOENT'));
        if (file && Date.now() - file.mtimeMs > keptFor) await rm(path, { force: true });
      }
    },
  };
}

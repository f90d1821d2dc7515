import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileSource, piecesByReading } from '../src/scan/unpack/file-source.ts';

/** What stands for the standard input among names of files. */
const standardInput = '-';

/** A file on the disk, or all that comes through a pipe, to be closed in the end. */
export async function openFile(path: string): Promise<{ source: FileSource; close(): Promise<void> }> {
  if (path === standardInput) return openStream(path, () => process.stdin);
  const kind = await stat(path);
  if (kind.isDirectory()) throw new Error('is a folder; name the files in it');
  // A pipe has no size, and cannot be read at any place: it would look as if it were empty.
  return kind.isFile() ? openOnDisk(path, path) : openStream(path, () => createReadStream(path));
}

/** Keeps a stream in a file of its own as long as that is open, since a zip is read from its end. */
async function openStream(name: string, stream: () => NodeJS.ReadableStream) {
  const folder = await mkdtemp(join(tmpdir(), 'qiuzheng-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'stream');
    await pipeline(stream(), createWriteStream(path, { mode: 0o600 }));
    const { source, close } = await openOnDisk(path, name);
    // Where that is allowed, it is gone whatever ends the command. Windows has it closed first.
    await remove().catch(() => {});
    return { source, close: () => close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function openOnDisk(path: string, name: string) {
  const file = await open(path);
  const { size } = await file.stat();
  const readAt = async (offset: number, length: number) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  };
  return {
    source: { name, size, readAt, pieces: () => piecesByReading({ size, readAt }) },
    close: () => file.close(),
  };
}

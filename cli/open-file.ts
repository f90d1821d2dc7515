import { open } from 'node:fs/promises';
import { type FileSource, piecesByReading } from '../src/scan/unpack/file-source.ts';

/** A file on the disk, to be closed in the end. */
export async function openFile(path: string): Promise<{ source: FileSource; close(): Promise<void> }> {
  const file = await open(path);
  const stat = await file.stat();
  if (stat.isDirectory()) {
    await file.close();
    throw new Error('is a folder; name the files in it');
  }
  const { size } = stat;
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
    source: { name: path, size, readAt, pieces: () => piecesByReading({ size, readAt }) },
    close: () => file.close(),
  };
}

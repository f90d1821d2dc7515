/** A file that can be read anywhere in it, a piece at a time. */
export interface FileSource {
  name: string;
  /** In bytes. */
  size: number;
  readAt(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A file that a person chose in a browser. */
export const blobSource = (blob: Blob, name: string): FileSource => ({
  name,
  size: blob.size,
  readAt: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
});

/** So much is read at once: in a browser each time has to wait for another process. */
const readSize = 256 * 1024;
/** The text of a smaller piece is made where memory is freed soonest, that of a larger one is not. */
const pieceSize = 64 * 1024;

/** The pieces of a file in order; the next ones are asked for while one is worked on. */
export async function* piecesOf(source: FileSource): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let next = source.readAt(0, readSize);
  for (let at = 0; at < source.size; ) {
    const read = await next;
    // A file may have been cut short since its size was read.
    if (read.length === 0) return;
    at += read.length;
    next = at < source.size ? source.readAt(at, readSize) : Promise.resolve(read);
    // Whoever stops in between does not wait for it.
    next.catch(() => {});
    for (let from = 0; from < read.length; from += pieceSize) yield read.subarray(from, from + pieceSize);
  }
}

/** The same file, and how many of its bytes were read so far, each part of it once. */
export function readCounter(source: FileSource): { source: FileSource; read(): number } {
  let furthest = 0;
  return {
    source: {
      ...source,
      readAt: async (offset, length) => {
        const bytes = await source.readAt(offset, length);
        // What lists the files of a zip file stands at its end and is read first.
        if (offset + bytes.length < source.size || offset <= furthest)
          furthest = Math.max(furthest, offset + bytes.length);
        return bytes;
      },
    },
    read: () => furthest,
  };
}

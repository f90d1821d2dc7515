import { BrokenFile } from '../records/broken-file.ts';

/** A file that can be read anywhere in it, a piece at a time, or from its beginning to its end. */
export interface FileSource {
  name: string;
  /** In bytes. */
  size: number;
  readAt(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** All of it in order. The memory of a piece may hold the next one as soon as that is asked for. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** A file may have been cut short since its size was read. */
const cutShort = 'the end is missing';

/** The text of a smaller piece is made where memory is freed soonest, that of a larger one is not. */
const pieceSize = 64 * 1024;

/** A file that a person chose in a browser. */
export const blobSource = (blob: Blob, name: string): FileSource => ({
  name,
  size: blob.size,
  readAt: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  pieces: () => piecesOfBlob(blob),
});

/** Whether a file can be read at all: a folder cannot, nor can what was moved since it was chosen. */
export const isReadable = ({ size, readAt }: Pick<FileSource, 'size' | 'readAt'>): Promise<boolean> =>
  readAt(0, Math.min(1, size)).then(
    () => true,
    () => false,
  );

/** Read into the same memory again and again: what each read leaves behind would wait long to be freed. */
async function* piecesOfBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader({ mode: 'byob' });
  try {
    let room = new ArrayBuffer(pieceSize);
    // Chromium does not say that a file is at its end where it is read so.
    for (let at = 0; at < blob.size; ) {
      const { done, value } = await reader.read(new Uint8Array(room));
      if (done) throw new BrokenFile(cutShort);
      at += value.length;
      yield value;
      room = value.buffer;
    }
  } finally {
    await reader.cancel();
  }
}

/** So much is read at once, and handed on in pieces. */
const readSize = 256 * 1024;

/** The pieces of a file that is read at places; the next ones are asked for while one is worked on. */
export async function* piecesByReading({
  size,
  readAt,
}: Pick<FileSource, 'size' | 'readAt'>): AsyncGenerator<Uint8Array> {
  let next = readAt(0, readSize);
  for (let at = 0; at < size; ) {
    const read = await next;
    if (read.length === 0) throw new BrokenFile(cutShort);
    at += read.length;
    next = at < size ? readAt(at, readSize) : Promise.resolve(read);
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
      async *pieces() {
        let at = 0;
        for await (const piece of source.pieces()) {
          at += piece.length;
          furthest = Math.max(furthest, at);
          yield piece;
        }
      },
    },
    read: () => furthest,
  };
}

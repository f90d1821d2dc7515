import {
  configure,
  type Entry,
  ERR_ENCRYPTED,
  Reader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { messageOf } from '../../contract/result.ts';
import { BrokenFile } from '../records/broken-file.ts';
import type { FileSource } from './file-source.ts';

/** A file within a file. */
export interface FilePart {
  /** What it is called where it lies; it is only ever shown, and nothing is written under that name. */
  name: string;
  pieces(): AsyncIterable<Uint8Array>;
}

/** Whether some bytes begin a zip file. Pure. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9 && (bytes[3] ?? 9) < 9;

/** The files in a zip file, also in one of more than 4 GB, in the order in which they are listed. */
export async function* zipParts(source: FileSource): AsyncGenerator<FilePart> {
  configure({ useWebWorkers: false });
  const zip = new ZipReader(new SourceReader(source));
  try {
    for await (const entry of zip.getEntriesGenerator({ filenameValidation: 'tolerant' }))
      if (!entry.directory) yield { name: entry.filename, pieces: () => piecesOfEntry(entry) };
  } catch (error) {
    throw asBroken(error);
  } finally {
    await zip.close();
  }
}

async function* piecesOfEntry(entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.directory) return;
  if (entry.encrypted) throw new BrokenFile(ERR_ENCRYPTED);
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  // Whoever reads hears of what went wrong through the stream.
  const written = entry
    .getData(pipe.writable, { checkSignature: true, useWebWorkers: false })
    .catch((error: unknown) => pipe.writable.abort(error).catch(() => {}));
  const reader = pipe.readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch (error) {
    throw asBroken(error);
  } finally {
    await reader.cancel().catch(() => {});
    await written;
  }
}

const asBroken = (error: unknown): BrokenFile =>
  error instanceof BrokenFile ? error : new BrokenFile(messageOf(error));

/** A file as the library reads one. */
class SourceReader extends Reader<FileSource> {
  readonly #source: FileSource;

  constructor(source: FileSource) {
    super(source);
    this.#source = source;
    this.size = source.size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    return this.#source.readAt(offset, length);
  }
}

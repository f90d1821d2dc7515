import { Gunzip } from 'fflate';
import { BrokenFile } from '../records/broken-file.ts';

/**
 * Of so few bytes no more than 32 MB can come: they are packed to a thousandth at best. Of 16 kB and of 64 kB
 * the library leaves more behind that waits to be freed.
 */
const stepSize = 32 * 1024;
/** The size of what was packed stands in the last bytes. */
const sizeLength = 4;

/** Whether some bytes begin a file of gzip. Pure. */
export const isGzip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/**
 * What was packed by gzip; a file may hold several parts one after the other, which the browser's own stream
 * takes for damage.
 */
export async function* gunzipPieces(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  let size = 0;
  let tail = new Uint8Array(0);
  const gunzip = new Gunzip((piece) => {
    if (piece.length > 0) out.push(piece);
    size = (size + piece.length) >>> 0;
  });
  gunzip.onmember = () => {
    size = 0;
  };
  const push = (bytes: Uint8Array, isLast: boolean): Uint8Array[] => {
    out = [];
    try {
      gunzip.push(bytes, isLast);
    } catch (error) {
      throw new BrokenFile(error instanceof Error ? error.message : 'damaged');
    }
    return out;
  };
  for await (const piece of packed) {
    tail = new Uint8Array([...tail, ...piece.subarray(-sizeLength)].slice(-sizeLength));
    // A copy: the library keeps what begins a part, and the memory of a piece may hold the next one.
    for (let at = 0; at < piece.length; at += stepSize) yield* push(piece.slice(at, at + stepSize), false);
  }
  yield* push(new Uint8Array(0), true);
  // The library does not look: the last part names its size at its end.
  const named = tail.length === sizeLength ? new DataView(tail.buffer).getUint32(0, true) : null;
  if (named !== size) throw new BrokenFile('the end is missing');
}

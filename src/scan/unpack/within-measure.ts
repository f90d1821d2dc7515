import { BrokenFile } from '../records/broken-file.ts';

/** Unpacked, a text has at most so many times its packed size; only a trap has more. */
const mostGrowth = 250;
const largestUnsuspected = 512 * 1024 * 1024;

/** Thrown where a file unpacks to more than any text would. */
export class TooLarge extends BrokenFile {}

/** The pieces of a part, until they are more than any text could be of a packed file of `size` bytes. */
export async function* withinMeasure(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  unsuspected = largestUnsuspected,
): AsyncGenerator<Uint8Array> {
  const most = Math.max(unsuspected, size * mostGrowth);
  let sum = 0;
  for await (const piece of pieces) {
    sum += piece.length;
    if (sum > most) throw new TooLarge('it unpacks to far more than a text would');
    yield piece;
  }
}

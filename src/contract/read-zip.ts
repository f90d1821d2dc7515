import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { joinBytes } from './join-bytes.ts';

/** How much of a zip is unpacked at a time, in bytes: DEFLATE makes at most 1,032 times as much of it. */
const step = 4096;

/** Takes a piece of a file; false where it is too much, which ends the reading. */
export type Take = (piece: Uint8Array, isLast: boolean) => boolean;

/**
 * Unpacks a zip step by step; `open` says who takes a file, null for nobody, which ends the reading. Names in
 * the zip are only ever compared. False where it ended early or is no zip.
 */
export const eachFile = (bytes: Uint8Array, open: (name: string) => Take | null): boolean =>
  zipReader(open)(bytes, true);

/** The same for a zip that comes in pieces, the last of which is said to be it. */
export function zipReader(
  open: (name: string) => Take | null,
): (bytes: Uint8Array, isLast: boolean) => boolean {
  let isGood = true;
  const unzip = new Unzip((file: UnzipFile) => {
    const take = isGood ? open(file.name) : null;
    if (!take) {
      isGood = false;
      return;
    }
    file.ondata = (error, piece, isLast) => {
      if (isGood) isGood = !error && take(piece, isLast);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return (bytes, isLast) => {
    try {
      for (let at = 0; at < bytes.length && isGood; at += step)
        unzip.push(bytes.subarray(at, at + step), isLast && at + step >= bytes.length);
    } catch {
      // fflate throws at what is no zip, and at ways of packing that nobody registered.
      isGood = false;
    }
    return isGood;
  };
}

/** Gathers the pieces of a file up to `limit` bytes, and gives the whole to `done`. */
export function collect(limit: number, done: (content: Uint8Array<ArrayBuffer>) => void): Take {
  const pieces: Uint8Array[] = [];
  let size = 0;
  return (piece, isLast) => {
    size += piece.length;
    if (size > limit) return false;
    // The unpacker uses its buffer again.
    pieces.push(piece.slice());
    if (isLast) done(joinBytes(pieces));
    return true;
  };
}

/** The first file of a zip, if it has this name and at most `limit` bytes; null otherwise. */
export function unpackFirst(
  bytes: Uint8Array,
  called: string,
  limit: number,
): Uint8Array<ArrayBuffer> | null {
  let isFirst = true;
  let first: Uint8Array<ArrayBuffer> | null = null;
  eachFile(bytes, (name) => {
    // The files after it are left: the reading ends at the first of them.
    if (!isFirst || name !== called) return null;
    isFirst = false;
    return collect(limit, (content) => {
      first = content;
    });
  });
  return first;
}

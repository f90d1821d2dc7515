/** A record that was broken off is gone on with by so much at first, in UTF-16 units. */
const little = 1024;

/**
 * Reads the next piece of a text behind the rest of the last one; `read` hands back what it is to be given
 * again. The rest is put before no more of the piece than its record takes: both would be copied otherwise,
 * and the copy freed late. Where a record goes on, what is put before grows twofold, so that it is not read
 * over and over.
 */
export function readOn(rest: string, piece: string, read: (text: string) => string): string {
  let left = rest;
  let at = 0;
  while (left !== '' && at < piece.length) {
    const more = piece.slice(at, at + Math.max(little, left.length));
    at += more.length;
    left = read(left + more);
    if (left.length > more.length) continue;
    // It begins in the piece, which is read as it is from there.
    at -= left.length;
    left = '';
  }
  return left === '' ? read(piece.slice(at)) : left;
}

import { expect, test } from 'vitest';
import { sourceOf } from '../../../tests/scan-in-memory.ts';
import { blobSource, piecesByReading } from './file-source.ts';

test('a file is read in large pieces and handed on in small ones, none of it lost', async () => {
  const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
  const source = sourceOf(bytes);
  const lengths: number[] = [];
  const readAt = (offset: number, length: number) => {
    lengths.push(length);
    return source.readAt(offset, length);
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesByReading({ ...source, readAt })) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  expect(lengths).toHaveLength(3);
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(64 * 1024);
});

test('a file of a browser is read from its beginning to its end, and left where nobody goes on', async () => {
  const bytes = Uint8Array.from({ length: 600_001 }, (_, at) => at % 251);
  const source = blobSource(new Blob([bytes]), 'a');
  const pieces: Uint8Array[] = [];
  for await (const piece of source.pieces()) pieces.push(piece.slice());
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  for await (const piece of source.pieces()) {
    expect(piece[0]).toBe(0);
    break;
  }
  const iterator = source.pieces()[Symbol.asyncIterator]();
  const first = await iterator.next();
  await iterator.next();
  // Its memory was given to the next one.
  expect(first.value).toHaveLength(0);
  for await (const _piece of blobSource(new Blob([]), 'b').pieces()) throw new Error('nothing is in it');
});

test('a file that was cut short meanwhile is said to have no end', async () => {
  const source = sourceOf(new Uint8Array(10));
  const drained = async (pieces: AsyncIterable<Uint8Array>) => {
    for await (const _piece of pieces);
  };
  await expect(drained(piecesByReading({ ...source, size: 20 }))).rejects.toThrow('the end is missing');
  const blob = new Blob([new Uint8Array(10)]);
  Object.defineProperty(blob, 'size', { value: 20 });
  await expect(drained(blobSource(blob, '').pieces())).rejects.toThrow('the end is missing');
});

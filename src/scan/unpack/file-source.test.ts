import { expect, test } from 'vitest';
import { sourceOf } from '../../../tests/scan-in-memory.ts';
import { piecesOf } from './file-source.ts';

test('a file is read in large pieces and handed on in small ones, none of it lost', async () => {
  const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
  const source = sourceOf(bytes);
  const lengths: number[] = [];
  const readAt = (offset: number, length: number) => {
    lengths.push(length);
    return source.readAt(offset, length);
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf({ ...source, readAt })) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  expect(lengths).toHaveLength(3);
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(64 * 1024);
});

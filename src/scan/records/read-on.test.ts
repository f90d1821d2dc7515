import { describe, expect, test } from 'vitest';
import { readOn } from './read-on.ts';

/** Reads lines in pieces: what they are, and how long each text was that was read. */
function linesOf(pieces: readonly string[]) {
  const lines: string[] = [];
  const lengths: number[] = [];
  const read = (text: string): string => {
    lengths.push(text.length);
    const all = text.split('\n');
    lines.push(...all.slice(0, -1));
    return all.at(-1) ?? '';
  };
  let rest = '';
  for (const piece of pieces) rest = readOn(rest, piece, read);
  return { lines, rest, lengths };
}

const inPieces = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

describe('a text that is read in pieces', () => {
  const lines = [3, 20_000, 0, 1, 1024, 1023, 700, 5_000, 12].map((length, at) => String(at).repeat(length));
  const text = `${lines.join('\n')}\n${'x'.repeat(3_000)}`;

  test.each([1, 7, 1000, 1024, 1025, 6_000, 100_000])('of %i letters is read as a whole', (size) => {
    expect(linesOf(inPieces(text, size))).toMatchObject({ lines, rest: 'x'.repeat(3_000) });
  });

  test('is read as it is behind the record that was broken off', () => {
    const piece = `${'b'.repeat(99)}\n`.repeat(500);
    const { lengths } = linesOf([`${piece}broken `, `off\n${piece}`]);
    expect(lengths[0]).toBe(50_007);
    expect(lengths[1]).toBeLessThan(2_000);
    // The line that this ended in is read again.
    expect(lengths[2]).toBeGreaterThan(48_000);
    expect(lengths).toHaveLength(3);
  });

  test('is not read over and over where a record has no end', () => {
    const long = 'x'.repeat(1_000_000);
    const read = linesOf(inPieces(long, 64_000)).lengths.reduce((sum, length) => sum + length, 0);
    expect(read).toBeLessThan(long.length * 10);
  });
});

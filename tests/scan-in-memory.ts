import type { CompiledList } from '../src/matches/list/compiled-list.ts';
import { type ScanChoices, type ScanStep, scanFile } from '../src/scan/scan-file.ts';
import { type FileSource, piecesByReading } from '../src/scan/unpack/file-source.ts';

/** A file for tests, made of its bytes. */
export function sourceOf(bytes: Uint8Array, name = 'posts.txt'): FileSource {
  const size = bytes.length;
  const readAt = async (offset: number, length: number) =>
    new Uint8Array(bytes.slice(offset, offset + length));
  return { name, size, readAt, pieces: () => piecesByReading({ size, readAt }) };
}

/** All steps of a scan, one after the other. */
export async function scanWhole(
  file: Uint8Array | string | FileSource,
  list: CompiledList,
  choices: Partial<ScanChoices> = {},
): Promise<ScanStep[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const source = bytes instanceof Uint8Array ? sourceOf(bytes) : bytes;
  const steps: ScanStep[] = [];
  const asked = { encoding: null, format: null, columns: null, ...choices };
  for await (const step of scanFile(source, [list], asked)) steps.push(step);
  return steps;
}

/** What a scan found, as `row column: passage`. */
export const foundIn = (steps: readonly ScanStep[]): string[] =>
  steps.flatMap(({ found }) => found.map(({ row, column, passage }) => `${row} ${column}: ${passage}`));

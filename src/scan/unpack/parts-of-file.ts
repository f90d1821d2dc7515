import type { FileSource } from './file-source.ts';
import { gunzipPieces, isGzip } from './gunzip-pieces.ts';
import { isWordless, Wordless } from './wordless.ts';
import { type FilePart, isZip, zipParts } from './zip-parts.ts';

/** What a file holds: its parts where it is packed, itself where it is not; told by how it begins. */
export async function* partsOfFile(source: FileSource): AsyncGenerator<FilePart> {
  const head = await source.readAt(0, Math.min(4, source.size));
  if (!isZip(head)) {
    yield { name: source.name, pieces: () => unpacked(source.pieces()) };
    return;
  }
  for await (const { name, pieces } of zipParts(source)) yield { name, pieces: () => unpacked(pieces()) };
}

/** The pieces of what may be packed by gzip, unpacked; throws where they begin as what holds no text. */
async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  if (isWordless(first.value)) {
    await iterator.return?.();
    throw new Wordless();
  }
  const all = behind(first.value, iterator);
  yield* isGzip(first.value) ? gunzipPieces(all) : all;
}

async function* behind(first: Uint8Array, others: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await others.next(); !next.done; next = await others.next()) yield next.value;
  } finally {
    await others.return?.();
  }
}

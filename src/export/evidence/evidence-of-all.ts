import { Zip, ZipPassThrough } from 'fflate';
import type { Category } from '../../ui/category-name.ts';
import { batchesByKey } from '../everything/batches-of.ts';
import { evidenceName, makeEvidenceOf } from './evidence-of.tsx';

/**
 * Reports of this machine as evidence, piece by piece: the bundle of the one report, or a zip with the bundle
 * of each, of which one at a time is in memory.
 */
export async function* evidenceOfAll(
  ids: readonly string[],
  categories: Category[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (ids.length === 1) {
    for await (const records of batchesByKey('reports', ids))
      for (const record of records) yield await makeEvidenceOf(record, categories);
    return;
  }
  let written: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    written.push(piece);
  });
  for await (const records of batchesByKey('reports', ids))
    for (const record of records) {
      const file = new ZipPassThrough(evidenceName(record));
      zip.add(file);
      file.push(await makeEvidenceOf(record, categories), true);
      yield* written;
      written = [];
    }
  zip.end();
  yield* written;
}

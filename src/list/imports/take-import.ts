import { type Result, refused } from '../../contract/result.ts';
import type { FollowedList, ImportedList } from '../../history/records.ts';
import type { FetchedFile } from '../fetch-list-file.ts';
import type { Refreshed } from '../new-version.ts';
import { putImport } from './put-import.ts';
import { readImport } from './read-import.ts';

/** Reads the file at the address of an imported list as it was read when the person looked at it. */
export async function takeImport(
  known: FollowedList,
  imported: ImportedList,
  { bytes, digest }: FetchedFile,
): Promise<Result<Refreshed>> {
  const { url, title, publisher } = known;
  const staged = { name: url, address: url, bytes };
  const read = await readImport(staged, imported, { title, publisher });
  if (!read.ok) return read;
  const { reading, parsed } = read.value;
  if (reading.header.join('\t') !== imported.header.join('\t')) return refused('table_changed');
  if (!parsed.ok) return parsed;
  return putImport({ url, known, parsed: parsed.value, imported, digest: await digest() });
}

import { type Result, refused } from '../../contract/result.ts';
import type { FollowedList, ImportedList } from '../../history/records.ts';
import type { Fetched } from '../fetch-list-file.ts';
import { putImport } from './put-import.ts';
import { readImport } from './read-import.ts';

/** Reads the file at the address of an imported list as it was read when the person looked at it. */
export async function takeImport(
  known: FollowedList,
  imported: ImportedList,
  { bytes, etag, digest }: Extract<Fetched, { changed: true }>,
): Promise<Result<FollowedList>> {
  const { url, title, publisher } = known;
  const staged = { name: url, address: url, etag, bytes };
  const read = await readImport(staged, imported, { title, publisher });
  if (!read.ok) return read;
  const { reading, parsed } = read.value;
  if (reading.header.join('\t') !== imported.header.join('\t')) return refused('table_changed');
  return parsed.ok ? putImport({ url, known, parsed: parsed.value, imported, etag, digest }) : parsed;
}

import type { ReadingChoices } from '../../contract/list-formats.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { openDatabase } from '../../history/database.ts';
import type { FollowedList } from '../../history/records.ts';
import { sha256 } from '../../platform/hashes.ts';
import { type ReadList, readList } from '../formats/read-list.ts';
import { folderSoFar } from '../signer-of.ts';
import type { StagedFile } from './staged-file.ts';

/** What a person calls a list that does not name itself. */
export interface ListNames {
  title: string;
  publisher: string;
}

/** A file read as the list it would be, and the list it would take the place of. */
export interface ReadImport extends ReadList {
  /** What it is stored under: its address, or the key of its file. */
  url: string;
  known: FollowedList | null;
}

/** Reads a file as a list that has the place of its own among those that are followed. */
export async function readImport(
  { name, address, bytes }: StagedFile,
  choices: ReadingChoices,
  names: ListNames,
): Promise<Result<ReadImport>> {
  const now = new Date().toISOString();
  const read = async (url: string): Promise<Result<ReadImport>> => {
    const known = (await (await openDatabase()).get('followed-lists', url)) ?? null;
    const identity = { id: url, version: newestOf(known) + 1, ...names, now, pageUrl: address };
    if (await folderSoFar(url)) return refused('signature_dropped', known?.title ?? url);
    const list = readList(new Uint8Array(bytes), choices, identity);
    return list.ok ? good({ ...list.value, url, known }) : list;
  };
  const found = await read(address ?? (await keyOfFile(name)));
  if (!found.ok || found.value.reading.format !== 'list' || !found.value.parsed.ok) return found;
  // A list in our own format says by its id which list it is, whatever its file is called.
  const { list } = found.value.parsed.value;
  const url = address ?? (await keyOfFile(list.id));
  const known = (await (await openDatabase()).get('followed-lists', url)) ?? null;
  if (list.version < newestOf(known))
    return refused('list_older', String(list.version), String(newestOf(known)));
  return good({ ...found.value, url, known });
}

/** The newest version that was in force, from which the person may have gone back. */
const newestOf = (known: FollowedList | null): number => known?.leftVersion ?? known?.version ?? 0;

/** What a list without an address is stored under, made from what tells its file from others. */
const keyOfFile = async (name: string): Promise<string> =>
  `file:${await sha256(new TextEncoder().encode(name).buffer)}`;

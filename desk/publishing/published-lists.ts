import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type List, listEnvelopeSchema } from '../../src/contract/list.ts';
import { parseList } from '../../src/contract/parse-list.ts';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { nullWhen } from '../null-when.ts';
import { sha256 } from '../sha256.ts';
import { listKeysOf } from '../signing/list-keys.ts';
import { inFolder } from './read-files.ts';

/** A list file as it is published: its bytes are never changed, so that a signature over them holds. */
export interface PublishedList {
  /** The file's name without `.json`, also its name in the address. */
  name: string;
  id: string;
  title: string;
  version: number;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  /** What people compare of the root of its keys; null where it is not signed. */
  keyFingerprint: string | null;
  /** What it says, as readers take it. */
  list(): List;
  /** The categories it declares. */
  categories: string[];
  /** The ids of its entries, as far as they have one. */
  entryIds(): string[];
}

export type PublishedLists = ReturnType<typeof publishedLists>;

/** The folder of a data folder whose `*.json` files are served under `/lists/`. */
export const listsFolder = (dataFolder: string): string => join(dataFolder, 'lists');

/** The lists in a data folder, each read again when its file has changed. */
export function publishedLists(dataFolder: string) {
  const folder = listsFolder(dataFolder);
  const known = new Map<string, { stamp: string; list: PublishedList | null }>();

  /** The list of this name (lower-case letters, digits and hyphens), or null where there is none. */
  const find = async (name: string): Promise<PublishedList | null> => {
    const path = join(folder, `${name}.json`);
    const file = await stat(path).catch(nullWhen('ENOENT'));
    if (!file) return null;
    const stamp = `${file.ino} ${file.mtimeMs} ${file.size}`;
    const before = known.get(name);
    if (before?.stamp === stamp) return before.list;
    const list = await readList(dataFolder, name, new Uint8Array(await readFile(path)));
    if (!list) console.error(`published-lists: ${path} is not a list and is not served`);
    known.set(name, { stamp, list });
    return list;
  };

  /** All lists, by name. */
  const all = async (): Promise<PublishedList[]> => {
    const files = (await readdir(folder).catch(nullWhen('ENOENT'))) ?? [];
    const names = files.flatMap((file) => /^([a-z0-9-]+)\.json$/.exec(file)?.[1] ?? []).sort();
    return (await Promise.all(names.map(find))).filter((list) => list !== null);
  };

  return { find, all };
}

async function readList(
  folder: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PublishedList | null> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Whoever put the file there by hand is told in the log.
    return null;
  }
  const parsed = v.safeParse(listEnvelopeSchema, json);
  if (!parsed.success) return null;
  const { id, title, version, entries } = parsed.output;
  const categories = parsed.output.categories.map((category) => category.id);
  let read: List | null = null;
  // Parsed once: it is asked for entry by entry, and takes a second where there are many.
  const list = (): List => {
    if (read) return read;
    const { ok, value } = { value: null, ...parseList(new TextDecoder().decode(bytes)) };
    read = ok && value ? value.list : { ...parsed.output, entries: [], sites: [] };
    return read;
  };
  const entryIds = () => entries.flatMap(entryId);
  // The keys are published before the plain file, which is written anew with each release.
  const keysBytes = await inFolder(join(folder, 'signed', name))(signedPaths.keys);
  const keys = keysBytes && (await listKeysOf(name, keysBytes));
  const keyFingerprint = keys?.fingerprint ?? null;
  return {
    name,
    id,
    title,
    version,
    bytes,
    sha256: sha256(bytes),
    keyFingerprint,
    list,
    categories,
    entryIds,
  };
}

const entryId = (entry: unknown): string[] =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? [entry.id]
    : [];

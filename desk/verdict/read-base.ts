import {
  type CanonicalList,
  canonicalLines,
  canonicalList,
} from '../../src/contract/signed/canonical-list.ts';
import { type ListHeader, readHeader } from '../../src/contract/signed/next-list.ts';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { openPublished } from '../publishing/open-published.ts';
import { type PublishedList, publishedLists } from '../publishing/published-lists.ts';
import { inFolder } from '../publishing/read-files.ts';
import { signedFolder } from '../publishing/signed-places.ts';
import { type ListKeys, readListKeys } from '../signing/list-keys.ts';

/** What the next version of a list is built upon. */
export interface ListBase {
  header: ListHeader;
  lines: CanonicalList;
  /** The digest of its release; null where it is not signed. */
  release: string | null;
}

/** What there is of a list before its next version. */
export interface ListState {
  keys: ListKeys | null;
  /** The file for readers who check no signatures. */
  plain: PublishedList | null;
  base: ListBase | null;
}

/** Reads what is published of the list `name`, and its keys. Throws where it does not hold. */
export async function readBase(dataFolder: string, name: string): Promise<ListState> {
  const keys = await readListKeys(dataFolder, name);
  const plain = await publishedLists(dataFolder).find(name);
  const signed = keys && (await signedBase(dataFolder, keys));
  return { keys, plain, base: signed ?? (plain && plainBase(plain)) };
}

async function signedBase(dataFolder: string, keys: ListKeys): Promise<ListBase | null> {
  const folder = signedFolder(dataFolder, keys.name);
  const read = inFolder(folder);
  const published = await openPublished(read, keys, folder);
  const bytes = published && (await read(signedPaths.list(published.release.full.sha256)));
  if (!published) return null;
  if (!bytes) throw new Error(`The list that is published in ${folder} is not there any more.`);
  return baseOf(canonicalLines(bytes), published.sha256, folder);
}

/** A plain file may be written in any way; from its next version on it is canonical, with all it says. */
function plainBase({ bytes, name }: PublishedList): ListBase {
  return baseOf(canonicalList(JSON.parse(new TextDecoder().decode(bytes))), null, `${name}.json`);
}

function baseOf(lines: CanonicalList, release: string | null, where: string): ListBase {
  const header = readHeader(lines.header);
  if (!header) throw new Error(`${where} does not begin as a list does.`);
  return { header, lines, release };
}

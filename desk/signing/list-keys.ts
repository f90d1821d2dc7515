import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Envelope } from '../../src/contract/signed/envelope.ts';
import { fingerprintOf } from '../../src/contract/signed/fingerprint.ts';
import { type Keys, type KeysFile, keysFormat } from '../../src/contract/signed/keys.ts';
import { openChain } from '../../src/contract/signed/open-signed.ts';
import { nullWhen } from '../null-when.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';

/** The keys of one list as this desk will publish them next. */
export interface ListKeys {
  /** The list's name in addresses. */
  name: string;
  /** The bytes of `keys.json`. */
  bytes: Uint8Array<ArrayBuffer>;
  chain: Envelope[];
  links: [Keys, ...Keys[]];
  newest: Keys;
  /** What people compare. */
  fingerprint: string;
}

/** The folder of a data folder that holds private keys, and what is known of each list's keys. */
export const keysFolder = (dataFolder: string): string => join(dataFolder, 'keys');

/** Where this desk keeps what belongs to the keys of one list, none of it secret. */
export const listKeysFolder = (dataFolder: string, name: string): string =>
  join(keysFolder(dataFolder), name);

/** The keys of a list; null where it has none. Throws where they do not hold. */
export async function readListKeys(dataFolder: string, name: string): Promise<ListKeys | null> {
  const path = join(listKeysFolder(dataFolder, name), 'keys.json');
  const bytes = await readFile(path).catch(nullWhen('ENOENT'));
  if (!bytes) return null;
  const keys = await listKeysOf(name, new Uint8Array(bytes));
  if (keys) return keys;
  throw new Error(`${path} holds no chain of keys. Put it back from a backup or from what is published.`);
}

/** What the bytes of `keys.json` say; null where they hold no chain that is signed as it must be. */
export async function listKeysOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ListKeys | null> {
  const file = parsed(bytes);
  const links = await openChain(file);
  if (!links) return null;
  return {
    name,
    bytes,
    chain: file.chain,
    links,
    newest: links.at(-1) ?? links[0],
    fingerprint: await fingerprintOf(links[0].root),
  };
}

/** The keys of every list that has some, by name. */
export async function readAllListKeys(dataFolder: string): Promise<ListKeys[]> {
  const folder = keysFolder(dataFolder);
  const entries = (await readdir(folder, { withFileTypes: true }).catch(nullWhen('ENOENT'))) ?? [];
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const all = await Promise.all(names.map((name) => readListKeys(dataFolder, name)));
  return all.filter((keys) => keys !== null);
}

/** Keeps a chain, to be published with the list's next head. */
export async function writeChain(dataFolder: string, name: string, chain: Envelope[]): Promise<void> {
  const file: KeysFile = { format: keysFormat, chain };
  await writeFileAtomically(join(listKeysFolder(dataFolder, name), 'keys.json'), JSON.stringify(file));
}

function parsed(bytes: Uint8Array): KeysFile {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { format: keysFormat, chain: [] };
  }
}

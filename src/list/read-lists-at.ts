import { mayLeadTo } from '../contract/allowed-address.ts';
import type { Join } from '../contract/join.ts';
import type { List } from '../contract/list.ts';
import { type ParsedList, parseListBytes } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { hexSha256 } from '../contract/signed/hex-sha256.ts';
import { fetchBytes, sizeLimit } from './fetch-bytes.ts';
import { readList } from './formats/read-list.ts';
import { parseFound } from './parse-found.ts';
import { formatNamedIn, parseJoin } from './read-join.ts';
import { fingerprintIn, resolveAddress } from './resolve-address.ts';
import { rootAt } from './root-at.ts';
import type { FetchFile } from './trust/ask-places.ts';
import { newlySigned } from './trust/newly-signed.ts';
import { readSigned } from './trust/read-signed.ts';

/** A list, and who signed it: the fingerprint of its first root key, null where nobody did. */
export interface ListAt {
  list: List;
  root: string | null;
}

/**
 * The lists at an address as a person types it: those of a desk, or the list that a file holds. What is said
 * to be signed is verified as for a reader who joins; a fingerprint behind the # must be that of its signer.
 * Nothing is kept, so that nothing earlier is compared with.
 */
export async function readListsAt(typed: string): Promise<Result<ListAt[]>> {
  const address = resolveAddress(typed);
  if (!address.ok) return address;
  const fingerprint = fingerprintIn(typed);
  if (!fingerprint.ok) return fingerprint;
  const fetched = await fetchBytes(address.value, sizeLimit, null);
  if (!fetched.ok) return fetched;
  const bytes = new Uint8Array(fetched.value.changed ? fetched.value.bytes : []);
  const { json, format } = formatNamedIn(bytes.buffer);
  if (!format.startsWith('qiuzheng-join/')) {
    if (fingerprint.value) return refused('fingerprint_unsigned', address.value);
    const read = readListFile(bytes, address.value);
    return read.ok ? good([{ list: read.value.list, root: null }]) : read;
  }
  const join = parseJoin(json);
  return join.ok ? readListsOf(address.value, join.value, fingerprint.value) : join;
}

/** The list that the bytes of a file hold, in any format that is followed; `name` is what it is called. */
export function readListFile(bytes: Uint8Array, name: string): Result<ParsedList> {
  const now = new Date().toISOString();
  const identity = { id: name, version: 1, title: name, publisher: name, now, pageUrl: null };
  const read = readList(bytes, { encoding: null, format: null, columns: null }, identity);
  return read.ok ? read.value.parsed : read;
}

async function readListsOf(
  address: string,
  join: Join,
  fingerprint: string | null,
): Promise<Result<ListAt[]>> {
  if (join.movedTo) return refused('address_leads_away', address, join.movedTo);
  const lists: ListAt[] = [];
  for (const { url, signed, keyFingerprint, title = join.name } of join.lists) {
    const wrong = [url, signed ?? url].find((each) => !mayLeadTo(address, each));
    if (wrong !== undefined) return refused('address_leads_away', address, wrong);
    const read = signed
      ? await readSignedAt(signed, fingerprint, keyFingerprint ?? null)
      : await readUnsignedAt(url, title, fingerprint);
    if (!read.ok) return read;
    lists.push(read.value);
  }
  return lists.length > 0 ? good(lists) : refused('list_empty');
}

async function readUnsignedAt(
  url: string,
  title: string,
  fingerprint: string | null,
): Promise<Result<ListAt>> {
  if (fingerprint) return refused('fingerprint_unsigned', title);
  const fetched = await fetchBytes(url, sizeLimit, null);
  if (!fetched.ok) return fetched;
  const read = readListFile(new Uint8Array(fetched.value.changed ? fetched.value.bytes : []), url);
  return read.ok ? good({ list: read.value.list, root: null }) : read;
}

async function readSignedAt(
  folder: string,
  fingerprint: string | null,
  stated: string | null,
): Promise<Result<ListAt>> {
  const named = fingerprint ?? stated;
  const root = named ? good(named) : await rootAt(folder);
  if (!root.ok) return root;
  const { found, error } = await readSigned({
    listId: null,
    signed: newlySigned(folder, root.value, fingerprint !== null),
    bases: [],
    isWhole: false,
    waiting: null,
    fetchFile,
    keep: async () => {},
    now: Date.now(),
  });
  if (!found) return error ? { ok: false, error } : refused('list_empty');
  const parsed = parseFound(found, parseListBytes);
  return parsed.ok ? good({ list: parsed.value.list, root: root.value }) : parsed;
}

const fetchFile: FetchFile = async (url, limit, known) => {
  const fetched = await fetchBytes(url, limit, known);
  if (!fetched.ok || !fetched.value.changed) return fetched.ok ? good({ changed: false }) : fetched;
  const bytes = new Uint8Array(fetched.value.bytes);
  return (await hexSha256(bytes)) === known ? good({ changed: false }) : good({ changed: true, bytes });
};

import type { List } from '../contract/list.ts';
import { type ListOf, outlineListBytes } from '../contract/parse-list.ts';
import { type OutlinedEntry, wholeList } from '../contract/signed/filed-entry.ts';
import { openDatabase } from '../history/database.ts';

/** What a followed list states that is in force, and the version whose kept file says so, if one does. */
export interface Body<Entries = List> {
  list: Entries;
  keptAs: number | null;
}

/** Reads what is in force of a list, given by its address; null where nothing is. */
export async function readBody(url: string): Promise<Body | null> {
  const body = await outlineBody(url);
  return body && { ...body, list: wholeList(body.list) };
}

/** Reads it without what is not needed of all entries at once. */
export async function outlineBody(url: string): Promise<Body<ListOf<OutlinedEntry>> | null> {
  const transaction = (await openDatabase()).transaction(['list-bodies', 'list-files']);
  const body = await transaction.objectStore('list-bodies').get(url);
  if (!body) return null;
  if ('list' in body) return { list: body.list, keptAs: null };
  const file = await transaction.objectStore('list-files').get([url, body.file]);
  const parsed = file && outlineListBytes(await file.bytes.arrayBuffer());
  return parsed?.ok ? { list: parsed.value.list, keptAs: body.file } : null;
}

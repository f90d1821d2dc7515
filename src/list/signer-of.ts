import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { SignedState } from '../history/records.ts';
import { rootAt } from './root-at.ts';
import { newlySigned } from './trust/newly-signed.ts';

/** A list as a person is about to follow it. */
export interface Joining {
  url: string;
  title: string;
  /** The folder of its signed files; null where it is said not to be signed. */
  folder: string | null;
  /** The fingerprint that the person's link named; null where it named none. */
  fingerprint: string | null;
  /** The one that the desk's document states: no comparison, but what its own keys must agree with. */
  stated: string | null;
}

/**
 * Who signs a list that is being followed; null where nobody does. Who signed it before, as long as it was
 * followed or ever, goes on doing so: neither a desk nor its document can change that, only a person whose
 * link names another fingerprint once they no longer follow it.
 */
export async function signerOf(joining: Joining): Promise<Result<SignedState | null>> {
  const { url, title, folder, fingerprint, stated } = joining;
  const database = await openDatabase();
  const followed = (await database.get('followed-lists', url))?.signed ?? null;
  const known = followed ?? (await database.get('list-pins', url))?.signed ?? null;
  if (!folder && !known) return fingerprint ? refused('fingerprint_unsigned', title) : good(null);
  if (!folder) return refused('signature_dropped', title);
  const isOther = known !== null && fingerprint !== null && fingerprint !== known.root;
  if (isOther && followed) return refused('fingerprint_differs', url, fingerprint, known.root);
  if (known && !isOther)
    return good({ ...known, folder, isCompared: known.isCompared || fingerprint !== null });
  const named = fingerprint ?? stated;
  const root = named ? good(named) : await rootAt(folder);
  return root.ok ? good(newlySigned(folder, root.value, fingerprint !== null)) : root;
}

/** The folder of a list that was signed when it was followed before; its file alone does not say. */
export async function folderSoFar(url: string): Promise<string | null> {
  const database = await openDatabase();
  const known = (await database.get('followed-lists', url)) ?? (await database.get('list-pins', url));
  return known?.signed?.folder ?? null;
}

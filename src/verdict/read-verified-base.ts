import { good, type Refusal, type Result, refused } from '../contract/result.ts';
import { canonicalLines } from '../contract/signed/canonical-list.ts';
import { historyReach } from '../contract/signed/next-release.ts';
import { type ReadFile, releasesBack } from '../contract/signed/releases-back.ts';
import type { SignedState } from '../history/records.ts';
import type { FetchFile } from '../list/trust/ask-places.ts';
import { newlySigned } from '../list/trust/newly-signed.ts';
import { readSigned, signedOnceInForce } from '../list/trust/read-signed.ts';
import type { ApproverStore } from './approver-store.ts';
import type { VerifiedBase } from './rebuild-release.ts';

/** The largest release read, in bytes. */
const releaseLimit = 256 * 1024;

/** Who a list is, and where it lies. */
export interface ListPlace {
  /** The folder of its signed files, ending in a slash. */
  folder: string;
  /** The fingerprint of its first root, as the person has compared it. */
  fingerprint: string;
  listId: string;
}

/** A verified base, and all that is known of the list's keys. */
export interface FoundBase {
  base: VerifiedBase;
  signed: SignedState;
}

/**
 * Reads and verifies what is published of a list, as every reader does, and keeps it, so that the desk cannot
 * go back behind it later, nor by giving the list another place. `generatedAt` is the
 * date of the release that is to be built upon it.
 */
export async function readVerifiedBase(
  store: ApproverStore,
  fetchFile: FetchFile,
  { folder, fingerprint, listId }: ListPlace,
  generatedAt: string,
  now: number,
): Promise<Result<FoundBase>> {
  const compared = await store.rootAt(folder);
  if (compared !== null && compared !== fingerprint)
    return refused('fingerprint_differs', folder, fingerprint, compared);
  const known = await store.readList(fingerprint, listId);
  // Keys are asked for each time: they may have been replaced a moment ago.
  const state = known?.signed ?? newlySigned(folder, fingerprint, true);
  const before = { ...state, folder, keysCheckedAt: 0 };
  const reading = await readSigned({
    ...{ listId, signed: before, fetchFile, now, isWhole: known !== null, waiting: null },
    bases: known ? [{ version: known.release.release.version, read: async () => known.bytes }] : [],
    keep: async () => {},
  });
  const signed = signedOnceInForce(reading);
  // Nothing newer, and nothing wrong: what is known is what the head names.
  const newest = reading.found ?? (reading.error === null ? known : null);
  if (!newest) return refusedBy(reading, folder);
  const { bytes } = newest;
  const { release, sha256 } = 'envelope' in newest ? newest : newest.release;
  const named = { release, sha256 };
  await store.putList(folder, { signed, release: named, bytes });
  const since = Date.parse(generatedAt) - historyReach;
  const back = await releasesBack(filesOf(fetchFile, folder), named, since);
  return good({ base: { listId: release.list, release: named, lines: canonicalLines(bytes), back }, signed });
}

const refusedBy = ({ error }: { error: Refusal | null }, folder: string) =>
  error ? { ok: false as const, error } : refused('signature_wrong', folder);

const filesOf =
  (fetchFile: FetchFile, folder: string): ReadFile =>
  async (path) => {
    const file = await fetchFile(folder + path, releaseLimit, null);
    return file.ok && file.value.changed ? file.value.bytes : null;
  };

import type { ParsedList } from '../contract/parse-list.ts';
import type { OutlinedEntry } from '../contract/signed/filed-entry.ts';
import type { FollowedList, ListFile } from '../history/records.ts';

/** A newer version of a list that holds up, but for how much it changes. */
export interface NewVersion {
  url: string;
  /** The record so far; null where the list is new. */
  known: FollowedList | null;
  parsed: ParsedList<OutlinedEntry>;
  bytes: Blob;
  release: ListFile['release'];
  /** What the person lets in force: the digest of the release, or of an unsigned file. */
  digest: string;
  now: number;
}

/** What a refresh came to: the list's record, and whether another version is in force now. */
export interface Refreshed {
  record: FollowedList;
  changed: boolean;
}

/** What a record says besides, of how it was fetched. */
export type Fetching = Pick<FollowedList, 'nextCheckAt'> & Partial<FollowedList>;

/** What a record says once its list was asked for and nothing was wrong. */
export const wentWell = (now: number) => ({
  lastCheckedAt: now,
  lastGoodAt: now,
  lastError: null,
  failures: 0,
});

/** The digest of a version that waits for the person, and need not be fetched again. Pure. */
export const waitingDigest = (known: FollowedList | null): string | null =>
  known?.held && known.held.digest !== known.accepted ? known.held.digest : null;

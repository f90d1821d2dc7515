import type { ParsedList } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import { notSigned } from '../history/not-signed.ts';
import type { FollowedList, HeldVersion, ListFile, RecentChange } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { contentOf } from './content-of.ts';
import { withVersion } from './kept-versions.ts';
import { makeReadyList } from './make-ready-list.ts';
import { changeRecord, putList } from './put-list.ts';
import { judgeChange, recentOf } from './trust/judge-change.ts';

/** A newer version of a list that holds up, but for how much it changes. */
export interface Version {
  url: string;
  /** The record so far; null where the list is new. */
  known: FollowedList | null;
  parsed: ParsedList;
  bytes: ArrayBuffer;
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
type Fetching = Pick<FollowedList, 'nextCheckAt'> & Partial<FollowedList>;

/**
 * Puts a version in force, with what `stated` says besides, unless it changes so much that the person is to
 * look first: the record then says what `meanwhile` does. Nothing is replaced before all of it is parsed and
 * compiled.
 */
export async function takeVersion(
  version: Version,
  stated: Fetching,
  meanwhile: Fetching,
): Promise<Result<Refreshed>> {
  const { url, known, parsed, bytes, release, now } = version;
  const { held, recentChanges } = await judgeVersion(version);
  if (known && held) return noteChecked(known, { ...meanwhile, held }, now);
  const made = makeReadyList(url, parsed.list, stated.signed);
  if (made.entryCount === 0) return refused('list_no_entries');
  const content = contentOf(parsed, made);
  const record: FollowedList = {
    ...notSigned,
    deskName: null,
    etag: null,
    digest: null,
    ...known,
    ...content,
    url,
    ...wentWell(now),
    held: null,
    accepted: null,
    leftVersion: null,
    recentChanges,
    kept: withVersion(known ?? notSigned, { ...content, bytes: bytes.byteLength }, now),
    ...stated,
  };
  const file = { url, version: content.version, bytes, release };
  const kept = await writeDatabase(() =>
    putList(url, parsed.list, made, record, { file, isNew: known === null }),
  );
  return kept.ok ? good({ record, changed: kept.value }) : kept;
}

/** Notes that a list was asked for, and that the version in force stays. */
export async function noteChecked(
  known: FollowedList,
  stated: Fetching,
  now: number,
): Promise<Result<Refreshed>> {
  const noted = await writeDatabase(() =>
    changeRecord(known.url, (record) => ({ ...record, ...wentWell(now), ...stated })),
  );
  return noted.ok ? good({ record: noted.value ?? known, changed: false }) : noted;
}

const wentWell = (now: number) => ({ lastCheckedAt: now, lastGoodAt: now, lastError: null, failures: 0 });

/** What a version changes is judged against what is in force; what the person let in force begins anew. */
async function judgeVersion({ url, known, parsed, digest, now }: Version): Promise<{
  held: HeldVersion | null;
  recentChanges: RecentChange[];
}> {
  const before = known && (await (await openDatabase()).get('list-bodies', url));
  if (!before || known.accepted === digest) return { held: null, recentChanges: [] };
  const { change, because } = judgeChange(before.list, parsed.list, known.recentChanges, now);
  const since = known.held?.digest === digest ? known.held.since : now;
  const held = because && { version: parsed.list.version, digest, since, because };
  return { held, recentChanges: [...recentOf(known.recentChanges, now), change] };
}

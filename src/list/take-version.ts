import type { ListOf } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import type { OutlinedEntry } from '../contract/signed/filed-entry.ts';
import { openDatabase } from '../history/database.ts';
import { notSigned } from '../history/not-signed.ts';
import { readUnharmed } from '../history/read-unharmed.ts';
import type { FollowedList, HeldVersion, RecentChange } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { contentOf } from './content-of.ts';
import { holdVersion } from './hold-version.ts';
import { withVersion } from './kept-versions.ts';
import { makeReadyList } from './make-ready-list.ts';
import { type Fetching, type NewVersion, type Refreshed, wentWell } from './new-version.ts';
import { putList } from './put-list.ts';
import { outlineBody } from './read-body.ts';
import { dropLeftFiles, storeAhead } from './store-ahead.ts';
import { judgeChange, recentOf } from './trust/judge-change.ts';

/**
 * Puts a version in force, with what `stated` says besides, unless it changes so much that the person is to
 * look first: it is held then, and the record says what `meanwhile` does. Nothing is replaced before all of
 * it is parsed and compiled.
 */
export async function takeVersion(
  version: NewVersion,
  stated: Fetching,
  meanwhile: Fetching,
): Promise<Result<Refreshed>> {
  const { url, known, parsed, bytes, release, now } = version;
  const { held, recentChanges } = await judgeVersion(version);
  if (known && held) return holdVersion(version, known, held.version, held.inForce, meanwhile);
  const file = { url, version: parsed.list.version, bytes, release };
  const storing = known ? null : storeAhead(await openDatabase(), file);
  const made = makeReadyList(url, parsed.list, stated.signed);
  const isAhead = (await storing) === true;
  if (made.entryCount === 0) {
    if (isAhead) await dropLeftFiles();
    return refused('list_no_entries');
  }
  const content = contentOf(parsed, made);
  const record: FollowedList = {
    ...notSigned,
    deskName: null,
    digest: null,
    ...known,
    ...content,
    url,
    ...wentWell(now),
    held: null,
    accepted: null,
    leftVersion: null,
    isToBeReadAnew: undefined,
    recentChanges,
    kept: withVersion(known ?? notSigned, { ...content, bytes: bytes.size }, now),
    ...stated,
  };
  const putting = { file, isAhead, keptAs: file.version, isNew: known === null };
  const kept = await writeDatabase(() => putList(url, parsed.list, made, record, putting));
  return kept.ok ? good({ record, changed: kept.value }) : kept;
}

/** What a version changes is judged against what is in force; what the person let in force begins anew. */
async function judgeVersion({ url, known, parsed, digest, now }: NewVersion): Promise<{
  held: { version: HeldVersion; inForce: ListOf<OutlinedEntry> } | null;
  recentChanges: RecentChange[];
}> {
  // One that is lost holds nothing back.
  const inForce = known && known.accepted !== digest ? await readUnharmed(() => outlineBody(url)) : null;
  if (!known || !inForce) return { held: null, recentChanges: [] };
  const { change, because } = judgeChange(inForce.list, parsed.list, known.recentChanges, now);
  const before = known.held?.digest === digest ? known.held : { since: now };
  const held = because && { ...before, version: parsed.list.version, digest, because };
  return {
    held: held && { version: held, inForce: inForce.list },
    recentChanges: [...recentOf(known.recentChanges, now), change],
  };
}

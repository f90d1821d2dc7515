import type { List } from '../../contract/list.ts';
import type { ParsedList } from '../../contract/parse-list.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { openDatabase } from '../../history/database.ts';
import { notSigned } from '../../history/not-signed.ts';
import type { FollowedList, ImportedList } from '../../history/records.ts';
import { writeDatabase } from '../../history/write-database.ts';
import { makeReadyList } from '../make-ready-list.ts';
import { putList } from '../put-list.ts';
import { refreshDelay, usualHints } from '../refresh-delays.ts';
import { keepDates } from './keep-dates.ts';

const shownLeftOut = 100;

/** What is to be put in force of a list that was read as the person saw it. */
export interface ImportToPut {
  url: string;
  known: FollowedList | null;
  parsed: ParsedList;
  imported: ImportedList;
  etag: string | null;
  digest: string | null;
}

/** Puts an imported list in force, in place of what it was before. */
export async function putImport({
  url,
  known,
  parsed,
  imported,
  etag,
  digest,
}: ImportToPut): Promise<Result<FollowedList>> {
  const earlier = known ? await (await openDatabase()).get('list-bodies', url) : null;
  const list: List = keepDates(parsed.list, earlier?.list ?? null);
  const made = makeReadyList(url, list);
  if (made.entryCount === 0) return refused('list_no_entries');
  const leftOut = [...parsed.leftOut, ...made.leftOut];
  const now = Date.now();
  const record: FollowedList = {
    url,
    deskName: known?.deskName ?? null,
    title: list.title,
    publisher: list.publisher,
    listId: list.id,
    version: list.version,
    entryCount: made.entryCount,
    statedCount: parsed.stated,
    expiresAt: list.expiresAt ?? null,
    etag,
    digest,
    imported,
    lastCheckedAt: now,
    lastGoodAt: now,
    lastError: null,
    leftOut: leftOut.slice(0, shownLeftOut),
    leftOutCount: leftOut.length,
    ...notSigned,
    nextCheckAt: now + refreshDelay(usualHints, Math.random()),
  };
  const kept = await writeDatabase(() => putList(url, list, made, record));
  return kept.ok ? good(record) : kept;
}

import type { ListOf } from '../contract/parse-list.ts';
import { good, type Result } from '../contract/result.ts';
import type { OutlinedEntry } from '../contract/signed/filed-entry.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList, HeldVersion, ListFile } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { waitingFile } from './kept-versions.ts';
import { makeReadyList } from './make-ready-list.ts';
import { type Fetching, type NewVersion, type Refreshed, wentWell } from './new-version.ts';
import { noteChecked } from './note-checked.ts';
import { changeRecord, putList } from './put-list.ts';
import { milderPart } from './trust/milder-part.ts';

/**
 * Keeps a version that is to wait for the person, so that they can look into it. What it makes milder or
 * withdraws comes in force at once: it can only take a flag off somebody.
 */
export async function holdVersion(
  { url, parsed, bytes, release, now }: NewVersion,
  known: FollowedList,
  held: HeldVersion,
  inForce: ListOf<OutlinedEntry>,
  meanwhile: Fetching,
): Promise<Result<Refreshed>> {
  const file: ListFile = { url, version: waitingFile, bytes, release };
  const part = milderPart(inForce, parsed.list);
  if (!part) {
    const isKept = known.held?.digest === held.digest;
    const kept = isKept ? good(null) : await writeDatabase(() => keepFile(file));
    return kept.ok ? noteChecked(known, { ...meanwhile, held }, now) : kept;
  }
  const made = makeReadyList(url, part.list, meanwhile.signed ?? known.signed);
  const record: FollowedList = {
    ...known,
    ...wentWell(now),
    ...meanwhile,
    entryCount: made.entryCount,
    held: { ...held, milder: (held.milder ?? 0) + part.count },
  };
  const put = await writeDatabase(() => putList(url, part.list, made, record, { file, isNew: false }));
  return put.ok ? good({ record, changed: put.value }) : put;
}

/** A list may have been left while its next version was on its way: then nothing of it is kept. */
async function keepFile(file: ListFile): Promise<void> {
  const transaction = (await openDatabase()).transaction(['followed-lists', 'list-files'], 'readwrite');
  if (await transaction.objectStore('followed-lists').getKey(file.url))
    await transaction.objectStore('list-files').put(file);
  await transaction.done;
}

/** Has the person be asked no more about a version that waits, until another one does. */
export const putOffHeld = (url: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    await changeRecord(url, (record) => ({
      ...record,
      held: record.held && { ...record.held, isPutOff: true },
    }));
    return null;
  });

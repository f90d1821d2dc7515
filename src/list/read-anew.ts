import { outlineListBytes } from '../contract/parse-list.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { inTurn } from '../tabs/in-turn.ts';
import { contentOf } from './content-of.ts';
import { makeReadyList } from './make-ready-list.ts';
import { changeRecord, putList } from './put-list.ts';
import { readFollowedLists } from './read-followed-lists.ts';
import { readKeptFile } from './read-kept-file.ts';

/**
 * Marks each followed list as read by an earlier version of the product, which may have passed over what this
 * one knows. To be called once after an update.
 */
export async function markToBeReadAnew(): Promise<void> {
  for (const { url } of await readFollowedLists())
    await writeDatabase(() => changeRecord(url, (record) => ({ ...record, isToBeReadAnew: true })));
}

/**
 * Reads the lists anew that are marked so: from the kept file, or with the next refresh where there is none.
 * One of which a version waits for the person is left until that is settled. Whether any list changed.
 */
export async function readMarkedAnew(): Promise<boolean> {
  let hasChanged = false;
  for (const { url, held, isToBeReadAnew } of await readFollowedLists()) {
    if (!isToBeReadAnew || held) continue;
    const read = await inTurn(`refresh ${url}`, () => writeDatabase(() => readAnew(url)));
    hasChanged ||= read.ok && read.value;
  }
  return hasChanged;
}

async function readAnew(url: string): Promise<boolean> {
  const known = await (await openDatabase()).get('followed-lists', url);
  if (!known) return false;
  // What is kept of a list in another format is what was made of it, not its file.
  const file = known.imported ? null : await readKeptFile(url, known.version);
  const parsed = file && outlineListBytes(file.bytes);
  if (!parsed?.ok) {
    await changeRecord(url, (record) => asIfNotFetched(record));
    return false;
  }
  const made = makeReadyList(url, parsed.value.list, known.signed);
  const content = { ...contentOf(parsed.value, made), expiresAt: known.expiresAt };
  const record = { ...known, ...content, isToBeReadAnew: undefined };
  return putList(url, parsed.value.list, made, record, { keptAs: known.version, isNew: false });
}

/** Without its digest no answer can be that nothing has changed. */
const asIfNotFetched = (record: FollowedList): FollowedList => ({
  ...record,
  digest: null,
  nextCheckAt: 0,
  isToBeReadAnew: undefined,
});

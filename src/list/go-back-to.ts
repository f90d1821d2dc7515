import { parseList } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { inTurn } from '../tabs/in-turn.ts';
import { contentOf } from './content-of.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';

/**
 * Puts a kept version of a list in force again. It stays until a later version comes than any that was in
 * force, or until the person goes back to the newest.
 */
export const goBackTo = (url: string, version: number): Promise<Result<null>> =>
  inTurn(`refresh ${url}`, async () => {
    const database = await openDatabase();
    const known = await database.get('followed-lists', url);
    const file = await database.get('list-files', [url, version]);
    const parsed = file && parseList(new TextDecoder().decode(file.bytes));
    if (!known || !parsed?.ok) return refused('version_gone', String(version));
    const newest = known.leftVersion ?? known.version;
    const made = makeReadyList(url, parsed.value.list, known.signed);
    const record: FollowedList = {
      ...known,
      ...contentOf(parsed.value, made),
      leftVersion: version === newest ? null : newest,
    };
    const put = await writeDatabase(() => putList(url, parsed.value.list, made, record, { isNew: false }));
    return put.ok ? good(null) : put;
  });

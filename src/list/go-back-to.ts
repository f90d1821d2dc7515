import * as v from 'valibot';
import { outlineListBytes } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { fromBase64 } from '../contract/signed/base64.ts';
import type { Envelope } from '../contract/signed/envelope.ts';
import { releaseSchema } from '../contract/signed/release.ts';
import { jsonOf } from '../contract/signed/signed-json.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { inTurn } from '../tabs/in-turn.ts';
import { contentOf } from './content-of.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';
import { readKeptFile } from './read-kept-file.ts';
import { refuseLocked } from './refuse-locked.ts';

/** When a release goes out of date, which its list itself need not say; it was verified when it came. */
function endOf({ payload }: Envelope): Pick<FollowedList, 'expiresAt'> {
  const bytes = fromBase64(payload);
  const release = v.safeParse(releaseSchema, bytes && jsonOf(bytes));
  return { expiresAt: release.success ? release.output.expiresAt : null };
}

/**
 * Puts a kept version of a list in force again. It stays until a later version comes than any that was in
 * force, or until the person goes back to the newest. To go back to the one in force undoes what a version
 * that waits makes milder.
 */
export const goBackTo = (url: string, version: number): Promise<Result<null>> =>
  inTurn(`refresh ${url}`, async () => {
    const locked = await refuseLocked(url);
    if (locked) return locked;
    const known = await (await openDatabase()).get('followed-lists', url);
    const file = await readKeptFile(url, version);
    const parsed = file && outlineListBytes(file.bytes);
    if (!known || !parsed?.ok) return refused('version_gone', String(version));
    const newest = known.leftVersion ?? known.version;
    const made = makeReadyList(url, parsed.value.list, known.signed);
    const record: FollowedList = {
      ...known,
      ...contentOf(parsed.value, made),
      ...(file?.release ? endOf(file.release) : {}),
      leftVersion: version === newest ? null : newest,
      held: known.held && { ...known.held, milder: 0 },
    };
    const put = await writeDatabase(() =>
      putList(url, parsed.value.list, made, record, { keptAs: version, isNew: false }),
    );
    return put.ok ? good(null) : put;
  });

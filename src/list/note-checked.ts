import { good, type Result } from '../contract/result.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { type Fetching, type Refreshed, wentWell } from './new-version.ts';
import { changeRecord } from './put-list.ts';

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

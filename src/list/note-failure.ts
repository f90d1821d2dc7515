import type { Refusal } from '../contract/result.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { changeRecord } from './put-list.ts';
import { refreshDelay } from './refresh-delays.ts';

/**
 * Writes into the record of a list why it could not be refreshed, and when that is tried again. The last good
 * list stays in force.
 */
export const noteFailure = (
  { url }: Pick<FollowedList, 'url'>,
  error: Refusal,
  retryAfter: number | null,
  stated: Partial<FollowedList> = {},
) =>
  writeDatabase(() =>
    changeRecord(url, (record) => {
      const now = Date.now();
      const failures = record.failures + 1;
      const delay = refreshDelay({ waitSeconds: null, failures, retryAfter }, Math.random());
      return {
        ...record,
        ...stated,
        lastCheckedAt: now,
        lastError: error,
        failures,
        nextCheckAt: now + delay,
      };
    }),
  );

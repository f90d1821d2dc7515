import type { Refusal } from '../contract/result.ts';
import { keepEvent } from '../history/events.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { changeRecord } from './put-list.ts';
import { refreshDelay } from './refresh-delays.ts';

/**
 * Writes into the record of a list why it could not be refreshed, and when that is tried again. The last good
 * list stays in force. The history hears of it once, until it went well or there is another reason.
 */
export const noteFailure = (
  { url }: Pick<FollowedList, 'url'>,
  error: Refusal,
  retryAfter: number | null,
  stated: Partial<FollowedList> = {},
) =>
  writeDatabase(async () => {
    const now = Date.now();
    let before: Refusal | null = null;
    const noted = await changeRecord(url, (record) => {
      before = record.lastError;
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
    });
    if (noted && codeOf(before) !== error.code) {
      const id = `refresh-failed ${url} ${error.code}`;
      await keepEvent({ id, kind: 'refresh-failed', about: noted.title, address: url, refusal: error }, now);
    }
    return noted;
  });

const codeOf = (refusal: Refusal | null) => refusal?.code;

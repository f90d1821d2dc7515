import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { OutboxState } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { isSameEndpoint } from '../settings/is-same-endpoint.ts';
import type { Endpoint } from '../settings/settings.ts';

const waiting: OutboxState[] = ['queued', 'needs-you'];

/**
 * After an endpoint was set up anew (its address moved, its token was renewed): reports that wait for the same one
 * go by what it says now, and those that needed the person for it are due again. Reports for any other endpoint stay
 * with that one, since the person agreed to that one alone. `now` in milliseconds since 1970.
 */
export const adoptEndpoint = (endpoint: Endpoint, now: number): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['reports', 'endpoint-pauses'], 'readwrite');
    const reports = transaction.objectStore('reports');
    const adopted: string[] = [];
    for (const state of waiting) {
      for (const record of await reports.index('by-state').getAll(state)) {
        if (!isSameEndpoint(record.endpoint, endpoint)) continue;
        const due = state === 'needs-you' ? { state: 'queued' as const, nextAttemptAt: now } : {};
        await reports.put({ ...record, endpoint, ...due });
        adopted.push(record.id);
      }
    }
    await transaction.done;
    for (const id of adopted) await copyRecord('reports', id);
    return null;
  });

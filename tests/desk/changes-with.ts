import * as v from 'valibot';
import { vi } from 'vitest';
import { type Changes, changesSchema } from '../../src/contract/staff/claim.ts';

/** What changed after the answer that said `after`, as whoever asks sees it. */
export const changesSince = async (
  after: number,
  ask: (path: string) => Promise<Response>,
): Promise<Changes> => v.parse(changesSchema, await (await ask(`/staff/changes?after=${after}`)).json());

/**
 * The changes once this claim is among them. A change is told when all transactions that began before it have
 * ended: on a server also those of other databases, such as other tests have.
 */
export const changesWith = (id: string, after: number, ask: (path: string) => Promise<Response>) =>
  vi.waitUntil(
    async () => {
      const changes = await changesSince(after, ask);
      return changes.claims.includes(id) && changes;
    },
    { timeout: 60_000, interval: 50 },
  );

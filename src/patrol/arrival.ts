import * as v from 'valibot';
import type { LookedAt } from '../history/records.ts';
import type { PostNow, WalkMatch } from '../messages/message-contract.ts';
import { browser } from '../platform/browser.ts';
import { lookedAtNow } from './what-is-new.ts';

/** The page a walk has opened, as it was seen last. */
export interface Arrival {
  /** The address that was opened. */
  opened: string;
  documentKey: string;
  title: string;
  /** What is to be remembered of it. */
  looked: LookedAt;
}

/**
 * The page a walk has opened, and whether the person has gone on from it by a link, as from a board to one of
 * its threads: then it stays the page of the walk as it was seen last. One that is loaded anew is the same.
 * Pure.
 */
export function arrivalOf(before: Arrival | null, now: Arrival): { arrival: Arrival; isLeft: boolean } {
  const isLeft =
    before?.opened === now.opened &&
    before.documentKey !== now.documentKey &&
    before.looked.page !== now.looked.page;
  return { arrival: isLeft ? before : now, isLeft };
}

/** What is to be remembered of a page as it is now; nothing of one that is to leave no trace. Pure. */
export function remembered(
  found: {
    page: string | null;
    posts: { posts: readonly PostNow[] } | null;
    look: { matches: readonly WalkMatch[] };
    known: LookedAt | null;
  },
  at: number,
): LookedAt | null {
  const { page, posts, known } = found;
  if (!posts || page === null) return null;
  const matches = found.look.matches.map(({ digest }) => digest);
  return lookedAtNow(page, { posts: posts.posts, matches, at }, known);
}

/** Where it is kept, in session storage; the walk that opens a page writes null there. */
export const arrivalKey = 'walk-arrival';
const arrivalSchema: v.GenericSchema<unknown, Arrival> = v.object({
  opened: v.string(),
  documentKey: v.string(),
  title: v.string(),
  looked: v.object({
    page: v.string(),
    at: v.number(),
    newAt: v.number(),
    posts: v.nullable(v.array(v.string())),
    matches: v.array(v.string()),
  }),
});

/** Keeps what a walk has come to, and tells the page it has opened where the person has gone on from that. */
export async function keepArrival(now: Arrival): Promise<Arrival | null> {
  const parsed = v.safeParse(arrivalSchema, (await browser.storage.session.get(arrivalKey))[arrivalKey]);
  const { arrival, isLeft } = arrivalOf(parsed.success ? parsed.output : null, now);
  if (!isLeft) await browser.storage.session.set({ [arrivalKey]: arrival });
  return isLeft ? arrival : null;
}

import type { Status } from '../../src/contract/list.ts';
import type { ClaimLine, SeatName, TimelineLine } from '../../src/contract/staff/claim.ts';
import type { LogLine } from '../../src/contract/staff/log-line.ts';
import type { StoredClaim } from './claims-table.ts';
import { growthAt, sparkAt } from './heat.ts';
import { isUndoable, undoneBy } from './undo.ts';

/** What lines of the queue say that does not stand in the rows of their claims. */
export interface Surroundings {
  now: Date;
  nameOf(seat: string): string;
  lookingAt(claimId: string): string[];
  /** Null where this desk does not publish the list, or no longer has the entry. */
  statusOf(listId: string, entryId: string): Status | null;
}

const seatName = ({ nameOf }: Pick<Surroundings, 'nameOf'>, seat: string): SeatName => ({
  ...{ seat, name: nameOf(seat) },
});

/** A claim as a line of the queue. Pure. */
export function describeClaim(claim: StoredClaim, around: Surroundings): ClaimLine {
  const { now } = around;
  const { listId, entryId, takenBy, takenSince, takenUntil } = claim;
  const isTaken = takenBy !== null && takenSince !== null && takenUntil !== null && takenUntil > now;
  const growth = growthAt(claim.heat, now);
  return {
    ...{ id: claim.id, number: claim.number, title: claim.title, category: claim.category },
    ...{ state: claim.state, dispute: claim.dispute, reports: claim.reports, sites: claim.sites },
    grew: claim.state === 'closed' && claim.recheckAt !== null,
    firstSeen: claim.firstSeen.toISOString(),
    lastSeen: claim.lastSeen.toISOString(),
    growth: Math.round(growth * 100) / 100,
    spark: sparkAt({ counts: claim.spark, lastHour: claim.sparkHour }, now),
    dueAt: claim.dueAt?.toISOString() ?? null,
    entry:
      listId === null || entryId === null
        ? null
        : { listId, entryId, status: around.statusOf(listId, entryId) },
    taken: isTaken
      ? { ...seatName(around, takenBy), since: takenSince.toISOString(), until: takenUntil.toISOString() }
      : null,
    looking: around.lookingAt(claim.id).map((seat) => seatName(around, seat)),
    muted: claim.muted,
    picture: claim.pictures > 0,
    machine: claim.reports > 0 && claim.people === 0,
  };
}

/** What happened to a claim, oldest first. Pure. */
export const describeTimeline = (
  lines: readonly LogLine[],
  around: Pick<Surroundings, 'nameOf'>,
): TimelineLine[] =>
  lines.map((line) => ({
    ...{ sequence: line.sequence, at: line.at, kind: line.kind, data: line.data },
    seat: line.seat === 'desk' ? null : seatName(around, line.seat),
    undoable: isUndoable(lines, line.sequence),
    undoneBy: undoneBy(lines, line.sequence),
  }));

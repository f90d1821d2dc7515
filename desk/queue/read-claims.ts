import type { ClaimsPage } from '../../src/contract/staff/claim.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { readClaimsPage } from './claims-page.ts';
import type { ClaimsQuery } from './claims-query.ts';
import { describeClaim } from './describe-claim.ts';
import { type Queue, surroundingsOf } from './surroundings.ts';

/** One page of the queue as `seat` sees it. */
export async function readClaims(queue: Queue, query: ClaimsQuery, seat: Seat): Promise<ClaimsPage> {
  const page = await readClaimsPage(queue.database, queue.deskId, query, seat);
  const around = await surroundingsOf(queue, page.claims, seat);
  return { ...page, claims: page.claims.map((claim) => describeClaim(claim, around)) };
}

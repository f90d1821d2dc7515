import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { BundleReceipt, PassedOn, PassOn } from '../../src/contract/bundle.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { Desk } from '../desk.ts';
import { appendLog } from '../log/log-store.ts';
import { refuse, type Taken } from '../problems.ts';
import type { StoredClaim } from '../queue/claims-table.ts';
import { changeClaim } from '../queue/locked-claim.ts';
import { gatherReports } from './gather-reports.ts';
import { madeBundlesTable } from './made-bundles-table.ts';
import type { Partner } from './partner-store.ts';
import { passedOnTable } from './passed-on-table.ts';
import { sendBundle, statusUrlsOf } from './send-bundle.ts';
import { writeBundle } from './write-bundle.ts';

/** By which way a bundle goes to another desk. */
type Way = 'file' | 'post';

/** A bundle as it was made, and what of the claim is in it. */
export interface MadeBundle extends PassedOn {
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Passes a claim on to another desk: with its newest reports, or with those that are named. Sent by `post` it
 * counts once the other desk has taken it; as a `file` once it is made.
 */
export async function passOn(
  desk: Desk,
  claim: StoredClaim,
  { to, reports: wanted }: PassOn,
  way: Way,
  seat: Seat,
): Promise<Taken<MadeBundle>> {
  const partner = await desk.partners.find(to);
  if (!partner) return refuse('partner-unknown');
  if (way === 'post' && partner.address === null) return refuse('partner-without-address');
  const { files, reports } = await gatherReports(desk, claim.id, wanted);
  if (reports.length === 0) return refuse('nothing-to-pass-on');
  const id = randomUUID();
  const bytes = await writeBundle(
    {
      ...{ id, madeAt: new Date().toISOString(), to: partner.key },
      from: { name: desk.config.name, address: desk.publicAddress() },
      claim: { title: claim.title.slice(0, 500), category: claim.category, reports: claim.reports },
    },
    files,
    desk.key,
  );
  const sent =
    way === 'post' && partner.address !== null ? await sendBundle(partner.address, id, bytes) : null;
  if (sent && !sent.ok) return sent;
  const made = { bundle: id, reports: reports.length, of: claim.reports };
  await note(desk, claim.id, partner, made, { way, seat, reports, receipt: sent?.value ?? null });
  return { ok: true, value: { ...made, bytes } };
}

/** Writes down which reports are with which desk, for their senders and for the log. */
async function note(
  { database, deskId }: Desk,
  claimId: string,
  partner: Partner,
  made: PassedOn,
  done: { way: Way; seat: Seat; reports: string[]; receipt: BundleReceipt | null },
): Promise<void> {
  const urls = done.receipt && statusUrlsOf(done.receipt);
  const now = new Date();
  // In one order, so that nobody who changes the same rows waits for this in a circle.
  const rows = [...done.reports].sort().map((reportId) => ({
    ...{ deskId, reportId, partner: partner.id, bundle: made.bundle, passedAt: now },
    ...{ statusUrl: urls?.get(reportId) ?? null, claimId },
  }));
  await database.transaction(async (transaction) => {
    await transaction.insert(madeBundlesTable).values({
      ...{ deskId, id: made.bundle, partner: partner.id, claimId, reports: done.reports, madeAt: now },
      receiptAt: done.receipt && now,
    });
    await transaction
      .insert(passedOnTable)
      .values(rows)
      .onConflictDoUpdate({
        target: [passedOnTable.deskId, passedOnTable.reportId, passedOnTable.partner],
        set: {
          ...{ bundle: sql`excluded.bundle`, claimId: sql`excluded.claim_id` },
          // A file that is made later does not take the answer away that is known.
          statusUrl: sql`coalesce(excluded.status_url, ${passedOnTable.statusUrl})`,
        },
      });
    await changeClaim(transaction, deskId, claimId, {});
    const data = { to: partner.id, text: partner.name, way: done.way, ...made };
    await appendLog(transaction, deskId, { seat: done.seat.id, kind: 'claim-passed-on', claimId, data });
  });
}

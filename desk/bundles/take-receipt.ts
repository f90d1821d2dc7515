import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { BundleReceipt, ReceiptTaken } from '../../src/contract/bundle.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { Desk } from '../desk.ts';
import { appendLog } from '../log/log-store.ts';
import type { Taken } from '../problems.ts';
import { changeClaim } from '../queue/locked-claim.ts';
import { judgeReceipt } from './judge-receipt.ts';
import { madeBundlesTable } from './made-bundles-table.ts';
import { partnerDesksTable } from './partner-desks-table.ts';
import type { Partner } from './partner-store.ts';
import { passedOnTable } from './passed-on-table.ts';
import { readReceipt } from './read-receipt.ts';
import { statusUrlsOf } from './send-bundle.ts';

/**
 * Takes in the receipt that another desk has given for a bundle that went to it as a file: from then on the
 * receipts of its reports link to that desk, and withdrawals go there. One that comes again changes nothing.
 */
export async function takeReceipt(
  desk: Desk,
  bytes: Uint8Array,
  seat: Pick<Seat, 'id'>,
): Promise<Taken<ReceiptTaken>> {
  const partners = await desk.partners.list();
  const read = await readReceipt(bytes, { own: desk.key.key, known: partners.map(({ key }) => key) });
  if (!read.ok) return read;
  const from = partners.find(({ key }) => key === read.value.key);
  if (!from) throw new Error('take-receipt: the sender is known and is not');
  const judged = judgeReceipt(read.value.receipt, from, await findMade(desk, read.value.receipt.bundle));
  if (!judged.ok) return judged;
  const { made, receipt } = judged.value;
  const isNew = await note(desk, made, from, receipt, seat);
  // A report may have been withdrawn while nobody knew where to say so.
  if (isNew) desk.withdrawals.wake();
  return { ok: true, value: { from: from.name, reports: receipt.reports.length, isNew } };
}

type Made = NonNullable<Awaited<ReturnType<typeof findMade>>>;

/** A bundle that was made here, with the key of the desk it was for, also where that is named no longer. */
async function findMade({ database, deskId }: Desk, bundle: string) {
  const { partner, claimId, reports } = madeBundlesTable;
  const [made] = await database
    .select({ partner, claimId, reports, key: partnerDesksTable.key })
    .from(madeBundlesTable)
    .innerJoin(
      partnerDesksTable,
      and(eq(partnerDesksTable.deskId, madeBundlesTable.deskId), eq(partnerDesksTable.id, partner)),
    )
    .where(and(eq(madeBundlesTable.deskId, deskId), eq(madeBundlesTable.id, bundle)));
  return made;
}

/** Writes down that the receipt came and where that desk answers each report; whether any of it is new. */
async function note(
  { database, deskId }: Desk,
  { partner, claimId }: Made,
  from: Partner,
  receipt: BundleReceipt,
  seat: Pick<Seat, 'id'>,
): Promise<boolean> {
  const { reportId, bundle, statusUrl, withdrawal } = passedOnTable;
  const urls = statusUrlsOf(receipt);
  return database.transaction(async (transaction) => {
    const came = await transaction
      .update(madeBundlesTable)
      .set({ receiptAt: new Date() })
      .where(
        and(
          ...[eq(madeBundlesTable.deskId, deskId), eq(madeBundlesTable.id, receipt.bundle)],
          isNull(madeBundlesTable.receiptAt),
        ),
      )
      .returning({ id: madeBundlesTable.id });
    const rows = await transaction
      .select({ reportId, bundle, statusUrl, withdrawal })
      .from(passedOnTable)
      .where(
        and(
          ...[eq(passedOnTable.deskId, deskId), eq(passedOnTable.partner, partner)],
          inArray(reportId, [...urls.keys()]),
        ),
      )
      .orderBy(asc(reportId))
      .for('update');
    const changed = rows.flatMap((row) => {
      const url = urls.get(row.reportId) ?? null;
      // What a later bundle has brought stays.
      const isNewest = row.bundle === receipt.bundle || row.statusUrl === null;
      return url !== row.statusUrl && isNewest ? [{ ...row, url }] : [];
    });
    for (const row of changed) {
      await transaction
        .update(passedOnTable)
        .set({
          statusUrl: row.url,
          // Staff had to tell that desk: now it can be asked.
          ...(row.withdrawal === 'to-tell' ? { withdrawal: null, tries: 0, nextTryAt: null } : {}),
        })
        .where(
          and(
            ...[eq(passedOnTable.deskId, deskId), eq(passedOnTable.partner, partner)],
            eq(reportId, row.reportId),
          ),
        );
    }
    if (came.length === 0 && changed.length === 0) return false;
    if (claimId !== null) await changeClaim(transaction, deskId, claimId, {});
    const data = { from: from.id, text: from.name, bundle: receipt.bundle, reports: changed.length };
    await appendLog(transaction, deskId, { seat: seat.id, kind: 'receipt-taken', claimId, data });
    return true;
  });
}

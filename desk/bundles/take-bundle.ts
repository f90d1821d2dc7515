import { and, eq } from 'drizzle-orm';
import type { BundleReceipt, BundleTaken } from '../../src/contract/bundle.ts';
import type { Attachment } from '../../src/contract/report.ts';
import type { Desk } from '../desk.ts';
import { judgeScreenshot } from '../judge-screenshot.ts';
import { appendLog } from '../log/log-store.ts';
import type { Upload } from '../pictures/uploads.ts';
import { refuse, type Taken } from '../problems.ts';
import { statusToken, statusTokenHash } from '../status-token.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportStore } from '../store/report-store.ts';
import { bundlesTable } from './bundles-table.ts';
import type { Partner } from './partner-store.ts';
import { passedOnId } from './passed-on-id.ts';
import { type Bundle, type BundledReport, readBundle } from './read-bundle.ts';

/** What the desk says of a bundle to the desk it is from, and to its own staff. */
export interface TakenIn {
  /** The key of the desk it is from. */
  key: string;
  receipt: BundleReceipt;
  taken: Omit<BundleTaken, 'receipt'>;
}

type Judged = BundledReport & { id: string; attachment: Attachment | null; upload: Upload | null };

/**
 * Takes in the reports of a bundle, all of them or none. One that comes again changes nothing and gets the
 * same receipt. `by` is the seat that brought it as a file, or `desk`.
 */
export async function takeBundle(
  desk: Desk,
  bytes: Uint8Array<ArrayBuffer>,
  by: string,
  now = new Date(),
): Promise<Taken<TakenIn>> {
  const partners = await desk.partners.list();
  const read = await readBundle(bytes, { own: desk.key.key, known: partners.map(({ key }) => key) });
  if (!read.ok) return read;
  const partner = partners.find(({ key }) => key === read.value.key);
  if (!partner) throw new Error('take-bundle: the sender is known and is not');
  const uploads: Upload[] = [];
  try {
    const judged: Judged[] = [];
    for (const bundled of read.value.reports) {
      const upload = bundled.picture ? await desk.pictures.takeIn(piece(bundled.picture)) : null;
      if (upload) uploads.push(upload);
      const screenshot = judgeScreenshot(bundled.report, upload);
      if (!screenshot.ok) return refuse('bundle-report-invalid', bundled.report.id);
      const attachment = screenshot.value?.attachment ?? null;
      judged.push({ ...bundled, id: passedOnId(partner.key, bundled.report.id), attachment, upload });
    }
    // Pictures are safe before a row names them.
    for (const upload of uploads) await desk.pictures.keep(upload);
    const { isNew, receivedAt } = await store(desk, partner, read.value, judged, by, now);
    desk.grouping.wake();
    const { id: bundle, claim } = read.value.manifest;
    const reports = judged.map(({ report, id }) => ({
      report: report.id,
      statusUrl: `${desk.publicAddress()}/receipts/${statusToken(desk.statusSecret, id)}`,
    }));
    return {
      ok: true,
      value: {
        key: partner.key,
        receipt: { bundle, receivedAt: receivedAt.toISOString(), reports },
        taken: { bundle, from: partner.name, title: claim.title, reports: reports.length, isNew },
      },
    };
  } finally {
    for (const upload of uploads) await desk.pictures.discard(upload);
  }
}

async function* piece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Writes the reports, and that they came, in one transaction. */
async function store(
  { database, deskId, statusSecret }: Desk,
  partner: Partner,
  { manifest }: Bundle,
  judged: readonly Judged[],
  by: string,
  now: Date,
): Promise<{ isNew: boolean; receivedAt: Date }> {
  const { id, claim } = manifest;
  const row = { deskId, partner: partner.id, id, title: claim.title, reports: judged.length };
  return database.transaction(async (transaction) => {
    const [added] = await transaction
      .insert(bundlesTable)
      .values({ ...row, receivedAt: now })
      .onConflictDoNothing()
      .returning({ receivedAt: bundlesTable.receivedAt });
    const reports = reportStore(transaction, deskId);
    // In one order, so that of two bundles with the same reports neither waits for the other in a circle.
    for (const each of [...judged].sort((one, other) => (one.id < other.id ? -1 : 1))) {
      // How to reach a person is not passed on, even where another desk has sent it.
      const { contact: _, ...report } = each.report;
      await reports.add({
        report: { ...report, id: each.id },
        ...{ bodySha256: each.sha256, receivedAt: now, picture: each.attachment },
        statusTokenHash: statusTokenHash(statusToken(statusSecret, each.id)),
        ...{ source: null, partner: partner.id },
      });
    }
    if (!added) return { isNew: false, receivedAt: await receivedBefore(transaction, row) };
    const data = { bundle: id, from: partner.id, title: claim.title, reports: judged.length };
    await appendLog(transaction, deskId, { seat: by, kind: 'bundle-taken', claimId: null, data });
    return { isNew: true, receivedAt: added.receivedAt };
  });
}

async function receivedBefore(
  transaction: DeskDatabase,
  { deskId, partner, id }: Pick<typeof bundlesTable.$inferSelect, 'deskId' | 'partner' | 'id'>,
): Promise<Date> {
  const [before] = await transaction
    .select({ receivedAt: bundlesTable.receivedAt })
    .from(bundlesTable)
    .where(and(eq(bundlesTable.deskId, deskId), eq(bundlesTable.partner, partner), eq(bundlesTable.id, id)));
  if (!before) throw new Error('take-bundle: a bundle was there and is gone');
  return before.receivedAt;
}

import type { Receipt } from '../src/contract/receipt.ts';
import type { Desk } from './desk.ts';
import { refuse, type Taken } from './problems.ts';
import type { Delivery } from './read-delivery.ts';
import { picturesInUse } from './running/keep-no-longer.ts';
import { statusToken, statusTokenHash } from './status-token.ts';
import type { StoredReport } from './store/report-store.ts';

/** The receipt of a report, and whether this delivery is the one that brought it. */
export interface Taking {
  receipt: Receipt;
  isNew: boolean;
}

/**
 * Stores a report exactly once, however often and at however many desk processes it is delivered. Its picture
 * is on disk before its row is committed: a desk that dies in between has a picture too many, never one too
 * few. Of its sender no more is kept than `desk/queue/report-sources.ts` says.
 */
export async function takeDelivery(
  desk: Desk,
  delivery: Delivery,
  sender: string | null,
): Promise<Taken<Taking>> {
  const { report, bodySha256, screenshot } = delivery;
  if (screenshot) await desk.pictures.keep(screenshot.upload);
  const { stored, isNew } = await desk.reports.add({
    report,
    bodySha256,
    receivedAt: new Date(),
    picture: screenshot?.attachment ?? null,
    statusTokenHash: statusTokenHash(statusToken(desk.statusSecret, report.id)),
    source: desk.sourceOf(sender),
  });
  if (isNew) {
    desk.grouping.wake();
    desk.foreignReleases.note(report);
  }
  // Asked only now: most reports come once, and each of them would wait for the question.
  else if (screenshot) await setAsideUnused(desk, screenshot.attachment.sha256);
  return answer(desk, stored, delivery, isNew);
}

/**
 * Takes a picture out of use that no report has: of a delivery that is refused, or one that came again after
 * its picture was deleted. Another report that comes with it at this moment gets it back (`keepHouse`).
 */
async function setAsideUnused({ database, pictures }: Desk, sha256: string): Promise<void> {
  const used = await picturesInUse(database, [sha256]);
  if (!used.has(sha256)) await pictures.setAside(sha256);
}

function answer(desk: Desk, stored: StoredReport, { bodySha256 }: Delivery, isNew: boolean): Taken<Taking> {
  if (stored.bodySha256 !== bodySha256) return refuse('idempotency-key-reused');
  const receipt: Receipt = {
    reportId: stored.report.id,
    receivedAt: stored.receivedAt.toISOString(),
    statusUrl: `${desk.publicAddress()}/receipts/${statusToken(desk.statusSecret, stored.id)}`,
    sha256: stored.bodySha256,
  };
  return { ok: true, value: { receipt, isNew } };
}

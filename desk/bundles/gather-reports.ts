import { and, desc, eq, exists, inArray, sql } from 'drizzle-orm';
import { bundledNames, bundleLimit, mostBundled } from '../../src/contract/bundle.ts';
import type { Desk } from '../desk.ts';
import { claimReportsTable } from '../queue/claim-reports-table.ts';
import { reportsTable } from '../store/reports-table.ts';
import type { BundledFiles } from './write-bundle.ts';

/** What of a claim fits into one bundle. */
export interface Gathered {
  files: BundledFiles;
  /** The reports that are in it. */
  reports: string[];
}

/** Left free in a bundle for its manifest, in bytes. */
const kept = 256 * 1024;

/**
 * The newest reports of a claim with their pictures, as many as a bundle takes; of `wanted` alone where some
 * are named. How to reach the reporter is left out, and so is a picture that the desk keeps no longer.
 */
export async function gatherReports(
  { database, deskId, pictures }: Pick<Desk, 'database' | 'deskId' | 'pictures'>,
  claimId: string,
  wanted: readonly string[] | null,
): Promise<Gathered> {
  const isInClaim = exists(
    database
      .select({ one: sql`1` })
      .from(claimReportsTable)
      .where(
        and(
          ...[eq(claimReportsTable.deskId, deskId), eq(claimReportsTable.claimId, claimId)],
          eq(claimReportsTable.reportId, reportsTable.id),
        ),
      ),
  );
  const rows = await database
    .select()
    .from(reportsTable)
    .where(
      and(
        ...[eq(reportsTable.deskId, deskId), eq(reportsTable.state, 'received'), isInClaim],
        wanted === null ? undefined : inArray(reportsTable.id, [...wanted]),
      ),
    )
    .orderBy(desc(reportsTable.receivedAt), desc(reportsTable.id))
    .limit(mostBundled);
  const files = new Map<string, Uint8Array>();
  const reports: string[] = [];
  let size = 0;
  for (const { id, report, pictureSha256 } of rows) {
    const name = bundledNames.picture(pictureSha256 ?? '');
    const picture = pictureSha256 === null || files.has(name) ? null : await pictures.get(pictureSha256);
    const isShown = picture !== null || files.has(name);
    const { contact: _, ...rest } = report;
    const bytes = Buffer.from(JSON.stringify({ ...rest, attachments: isShown ? report.attachments : [] }));
    size += bytes.length + (picture?.length ?? 0);
    if (size > bundleLimit - kept) break;
    files.set(bundledNames.report(id), bytes);
    if (picture) files.set(name, picture);
    reports.push(id);
  }
  return { files, reports };
}

import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import type { StoredDraft } from '../verdict/decide-draft.ts';
import { draftsTable } from '../verdict/drafts-table.ts';

/** As many drafts at a time are looked at on pages. */
const mostPreviewed = 500;

/** The drafts that say what the published list does not, of the categories that a seat works on. */
export async function unpublishedDrafts(
  database: DeskDatabase,
  deskId: string,
  { categories }: Pick<Seat, 'categories'>,
): Promise<StoredDraft[]> {
  const category = sql`${draftsTable.draft}->>'category'`;
  return database
    .select()
    .from(draftsTable)
    .where(
      and(
        eq(draftsTable.deskId, deskId),
        inArray(draftsTable.state, ['draft', 'to-approve', 'approved']),
        gt(draftsTable.revision, 0),
        categories === null ? undefined : inArray(category, categories),
      ),
    )
    .orderBy(desc(draftsTable.revision), draftsTable.claimId)
    .limit(mostPreviewed);
}

import { and, eq, sql } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { dryRunsTable } from './dry-runs-table.ts';

/** What of a dry run is cut from reported passages. */
const reported = ['passages', 'others'] as const;

/** Takes what was cut from these passages out of the dry runs of a desk; what they count stays. */
export async function forgetExamples(
  database: DeskDatabase,
  deskId: string,
  passages: readonly string[],
): Promise<void> {
  if (passages.length === 0) return;
  const { dryRun } = dryRunsTable;
  const texts = JSON.stringify(passages);
  const isOne = sql`exists (select 1 from jsonb_array_elements_text(${texts}::jsonb) as passage
    where strpos(passage, example ->> 'text') > 0)`;
  for (const kind of reported) {
    const examples = sql`jsonb_array_elements(${dryRun} -> ${kind}::text -> 'examples') as example`;
    const left = sql`(select coalesce(jsonb_agg(example), '[]') from ${examples} where not ${isOne})`;
    await database
      .update(dryRunsTable)
      .set({ dryRun: sql`jsonb_set(${dryRun}, array[${kind}::text, 'examples'], ${left})` })
      .where(and(eq(dryRunsTable.deskId, deskId), sql`exists (select 1 from ${examples} where ${isOne})`));
  }
}

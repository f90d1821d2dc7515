import { eq, getTableName, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { foreignSentences } from '../publishing/foreign-releases.ts';
import { foreignReleasesTable } from '../publishing/foreign-releases-table.ts';
import { readDurabilityFaults } from '../store/judge-durability.ts';

/**
 * What needs attention about the PostgreSQL server at `url` and in what a desk keeps there, one sentence
 * each. It changes nothing there. The embedded database is started by the desk itself, with the settings it
 * needs.
 */
export async function databaseConcerns(
  url: string | undefined,
  desk: { deskId: string; dataFolder: string },
): Promise<string[]> {
  if (url === undefined) return [];
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const database = drizzle(client);
    const faults = await readDurabilityFaults(database);
    const [table] = await database
      .select({ name: sql<string>`tablename` })
      .from(sql`pg_tables`)
      .where(eq(sql`tablename`, getTableName(foreignReleasesTable)));
    // A desk makes its tables when it starts.
    return table ? [...faults, ...(await foreignSentences({ database, ...desk }, new Date()))] : faults;
  } catch {
    return ['The database cannot be reached. Check that it runs and that DATABASE_URL is right.'];
  } finally {
    await client.end().catch(() => {});
  }
}

import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { readDurabilityFaults } from '../store/judge-durability.ts';

/**
 * What needs attention about the PostgreSQL server at `url`, one sentence each. It changes nothing there. The
 * embedded database is started by the desk itself, with the settings it needs.
 */
export async function databaseConcerns(url: string | undefined): Promise<string[]> {
  if (url === undefined) return [];
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await readDurabilityFaults(drizzle(client));
  } catch {
    return ['The database cannot be reached. Check that it runs and that DATABASE_URL is right.'];
  } finally {
    await client.end().catch(() => {});
  }
}

import { sql } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';

/** The hash of the newest change of the tables that a database has. */
export async function newestMigration(database: DeskDatabase): Promise<string> {
  const [newest] = await database
    .select({ hash: sql<string>`hash` })
    .from(sql`drizzle.__drizzle_migrations`)
    .orderBy(sql`created_at desc`)
    .limit(1);
  return newest?.hash ?? '';
}

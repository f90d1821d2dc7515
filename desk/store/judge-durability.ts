import { inArray, sql } from 'drizzle-orm';
import type { DeskDatabase } from './open-database.ts';

/**
 * Settings by which PostgreSQL says “committed” before it is on disk, and what each does to a receipt. A
 * power cut may then take reports whose senders were told that they had arrived.
 */
const risky = {
  fsync: 'does not wait until anything is on disk',
  synchronous_commit: 'says “committed” before it is on disk',
};

/** What is wrong with a database that would lose reports, in one sentence for each setting. Pure. */
export function durabilityFaults(settings: readonly { name: string; setting: string }[]): string[] {
  return Object.entries(risky).flatMap(([name, does]) =>
    settings.some((each) => each.name === name && each.setting === 'off')
      ? [`PostgreSQL ${does}: ${name} is off. Switch it on, in postgresql.conf or for the role and database.`]
      : [],
  );
}

/** Asks the database by which of these settings it runs. */
export async function readDurabilityFaults(database: DeskDatabase): Promise<string[]> {
  const settings = await database
    .select({ name: sql<string>`name`, setting: sql<string>`setting` })
    .from(sql`pg_settings`)
    .where(inArray(sql`name`, Object.keys(risky)));
  return durabilityFaults(settings);
}

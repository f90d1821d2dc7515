import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, isNotNull, lt } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable } from '../store/reports-table.ts';
import { claimsTable } from './claims-table.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Tells reports of one sender from those of others for a day, so that a flood can be kept apart, without
 * keeping where they came from: an HMAC of the address, by a key that this process makes of random bits,
 * never writes down, and throws away at the end of the day (UTC) and of the process. Without the key nobody
 * can try out addresses.
 */
export function reportSources(): (sender: string | null, now?: Date) => string | null {
  let key: Buffer | null = null;
  let today = -1;
  return (sender, now = new Date()) => {
    if (sender === null) return null;
    const dayOf = Math.floor(now.getTime() / day);
    if (key === null || dayOf !== today) key = randomBytes(32);
    today = dayOf;
    return createHmac('sha256', key).update(sender).digest('base64url');
  };
}

/** Forgets which reports of more than a day ago came from one sender. */
export async function forgetSources(database: DeskDatabase, deskId: string, now = new Date()): Promise<void> {
  const dayAgo = new Date(now.getTime() - day);
  const { source, receivedAt } = reportsTable;
  await database
    .update(reportsTable)
    .set({ source: null })
    .where(and(eq(reportsTable.deskId, deskId), isNotNull(source), lt(receivedAt, dayAgo)));
  await database
    .update(claimsTable)
    .set({ source: null })
    .where(
      and(eq(claimsTable.deskId, deskId), isNotNull(claimsTable.source), lt(claimsTable.lastSeen, dayAgo)),
    );
}

import { sql } from 'drizzle-orm';

/**
 * The number of the transaction that is writing, for `claims.changed`. A counter would not do: a change that
 * is counted earlier may be committed later, and whoever asked in between would never hear of it.
 */
export const thisTransaction = sql<number>`pg_current_xact_id()::text::bigint`;

/** Every transaction before this one has ended, so that what it changed can be seen. */
export const firstUnended = sql`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleOnPostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleOnPglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { checkpointOften } from './checkpoint-often.ts';
import { giveUpConnections } from './connections-in-use.ts';
import { readDurabilityFaults } from './judge-durability.ts';
import { makeDatabase } from './make-database.ts';
import { SyncingFileSystem } from './syncing-file-system.ts';

/** PostgreSQL, whichever of the two it runs on. */
export type DeskDatabase = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  database: DeskDatabase;
  close(): Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
/**
 * How long a connection, a new one or one of those in use, is waited for, in milliseconds: less than a sender
 * waits for the desk, which then has the desk's sentence.
 */
const patience = 20_000;
/** After how long without a word a server is asked whether it is still there, in milliseconds. */
const silence = 10_000;
/** Any number, as long as every desk process takes the same. */
const migrationLock = 7_294_301;

/**
 * Opens the PostgreSQL at `url`, or the one embedded in this process with its files in `folder`, and migrates
 * it.
 */
export const openDatabase = (url: string | null, folder: string): Promise<OpenDatabase> =>
  url === null ? openEmbedded(folder) : openServer(url);

/**
 * PGlite starts PostgreSQL with `-F`, without fsync; and its fdatasync, the usual way on Linux, does nothing.
 */
const syncingStartParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

async function openEmbedded(folder: string): Promise<OpenDatabase> {
  await makeDatabase(folder);
  const client = await PGlite.create({ fs: new SyncingFileSystem(folder), startParams: syncingStartParams });
  const endCheckpoints = checkpointOften(client);
  const close = async () => {
    await endCheckpoints();
    await client.close();
  };
  return closeOnFailure(close, async () => {
    const database = drizzleOnPglite(client);
    await migratePglite(database, { migrationsFolder });
    return { database, close };
  });
}

async function openServer(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    ...{ connectionString: url, connectionTimeoutMillis: patience },
    // Of a machine that is gone nobody hears that its connections are: what waits on one would wait for ever.
    ...{ keepAlive: true, keepAliveInitialDelayMillis: silence },
  });
  // Without a listener a connection the server drops while idle would end the process; the pool opens a new
  // one.
  pool.on('error', (error) => console.error('open-database: a connection was lost', error.message));
  const endGivingUp = giveUpConnections(pool, url);
  const close = () => {
    endGivingUp();
    return pool.end();
  };
  return closeOnFailure(close, async () => {
    const database = drizzleOnPostgres(pool);
    // In one transaction with its lock: a pooler may give each transaction another session.
    await database.transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
      await migratePostgres(transaction, { migrationsFolder });
    });
    const faults = await readDurabilityFaults(database);
    if (faults.length > 0) throw new DatabaseUnsafe(faults.join(' '));
    return { database, close };
  });
}

/** The database would lose what a receipt was given for; the message says by which setting. */
class DatabaseUnsafe extends Error {}

async function closeOnFailure<T>(close: () => Promise<void>, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    await close();
    if (cause instanceof DatabaseUnsafe) throw cause;
    throw new Error('The database cannot be opened. Check that it runs and that DATABASE_URL is right.', {
      cause,
    });
  }
}

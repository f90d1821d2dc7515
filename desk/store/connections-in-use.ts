import pg from 'pg';

/** After how long in use a connection has its server asked whether it is still there, in milliseconds. */
const silence = 5_000;
/** How long that answer may take. */
const patience = 5_000;
const between = 1_000;

/**
 * Gives up connections of `pool` that nothing comes on any more, so that whoever waits there is told. One
 * that is cut while it is in use loses its place to a new one: the pool listens to idle ones alone, an error
 * of another would end the process, and Drizzle does not give one back on which no transaction could begin.
 *
 * A server that is stopped, or that no packet reaches, cuts nothing; what it was asked may have been carried
 * out. A statement may take as long as it needs while the server still answers others, as those of a
 * migration do. Returns what ends it.
 */
export function giveUpConnections(pool: pg.Pool, url: string): () => void {
  const inUseSince = new Map<pg.PoolClient, number>();
  const giveUp = (client: pg.PoolClient, why: string) => {
    if (!inUseSince.has(client)) return;
    console.error('connections-in-use: a connection was lost while in use', why);
    const { release } = client;
    // Whoever has it gives it back too.
    client.release = () => {};
    release(true);
  };
  pool.on('acquire', (client) => inUseSince.set(client, Date.now()));
  pool.on('release', (_, client) => inUseSince.delete(client));
  pool.on('connect', (client) => client.on('error', (error) => giveUp(client, error.message)));

  let isAsking = false;
  const look = async () => {
    const before = Date.now() - silence;
    const long = [...inUseSince].filter(([, since]) => since <= before);
    if (isAsking || long.length === 0) return;
    isAsking = true;
    if (!(await answers(url)))
      // It may have been given back meanwhile, and be in use anew.
      for (const [client, since] of long)
        if (inUseSince.get(client) === since) giveUp(client, 'the server does not answer');
    isAsking = false;
  };
  const timer = setInterval(look, between).unref();
  return () => clearInterval(timer);
}

/** Whether a server says anything to a new connection, be it that it takes no more of them. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    ...{ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience },
  });
  client.on('error', () => {});
  try {
    await client.connect();
    // A pooler takes connections although the server behind it is gone.
    await client.query('select 1');
    return true;
  } catch (error) {
    return error instanceof pg.DatabaseError;
  } finally {
    void client.end().catch(() => {});
  }
}

/**
 * Whether it is not known what became of a statement, as no answer of the database came; it may have been
 * carried out. Pure.
 */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (connectionFaults.has(error.message)) return true;
  return error.cause instanceof Error && isUnanswered(error.cause);
}

/** What `pg` and its pool say of a connection, which have no code or class of their own. */
const connectionFaults: ReadonlySet<string> = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client was closed and is not queryable',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
]);

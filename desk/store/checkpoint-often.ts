import type { PGlite } from '@electric-sql/pglite';

/** How much log may come between two checkpoints, in bytes. */
const mostLog = 32 * 1024 * 1024;
const interval = 10_000;

/**
 * Lets the embedded database make a checkpoint whenever its log has grown. A PostgreSQL server has a process
 * of its own for that; the embedded one has none, would keep all of its log until it is closed, and would
 * read all of it again after a crash. Returns what ends it.
 *
 * After a crash PostgreSQL also syncs each of its files, a thousand here. That stays: what the crashed
 * process wrote and had not synced yet would otherwise count as safe once the log is gone.
 */
export function checkpointOften(client: PGlite): () => Promise<void> {
  let last = Promise.resolve(false);
  const timer = setInterval(() => {
    last = checkpointWhenDue(client).catch((error) => {
      // The next one may succeed. A disk that fails ends the process before this.
      console.error('checkpoint-often: no checkpoint could be made', error);
      return false;
    });
  }, interval).unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}

/** Makes a checkpoint where there is much log since the last one; whether it did. */
export async function checkpointWhenDue(client: PGlite): Promise<boolean> {
  const { rows } = await client.query<{ is_due: boolean }>(
    'select pg_current_wal_lsn() - redo_lsn > $1 as is_due from pg_control_checkpoint()',
    [mostLog],
  );
  const isDue = rows[0]?.is_due === true;
  if (isDue) await client.exec('checkpoint');
  return isDue;
}

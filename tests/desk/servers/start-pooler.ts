import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../../real-sites/end-process.ts';
import type { PostgresServer } from './start-postgres.ts';
import { freePort, startServer, unprivileged } from './start-server.ts';

/**
 * Starts Debian's pgbouncer before a PostgreSQL server, in transaction mode: each transaction may get another
 * connection, so that what a session keeps is lost. `url` is where desks connect.
 */
export async function startPooler(server: PostgresServer): Promise<Omit<PostgresServer, 'crash'>> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-pooler-'));
  const port = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
* = host=127.0.0.1 port=${server.port} user=desk
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 1000
server_idle_timeout = 2
`,
  );
  if (unprivileged.uid !== undefined) chownSync(folder, unprivileged.uid, unprivileged.gid);
  const pooler = await startServer(['/usr/sbin/pgbouncer', file], folder, port);
  return {
    url: `postgres://desk@127.0.0.1:${port}/postgres`,
    port,
    async close() {
      await endProcess(pooler);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

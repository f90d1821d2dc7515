import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { endProcess } from '../../real-sites/end-process.ts';
import { freePort, startServer, unprivileged } from './start-server.ts';

/** A PostgreSQL server of a test's own. */
export interface PostgresServer {
  url: string;
  port: number;
  /** Ends it as a crash does, and starts it again on what is on disk. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** Why no PostgreSQL can be started here, with the command that helps; null where one can. */
export const missingPostgres = (): string | null =>
  postgresFolder() === null
    ? 'Debian’s PostgreSQL is missing: sudo apt-get install --no-install-recommends postgresql pgbouncer'
    : null;

/**
 * Starts Debian's PostgreSQL on a free port of 127.0.0.1 with an empty database in a temporary folder, as a
 * user who may do nothing else. It syncs as it does by default: what is tested here is that nothing is lost.
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<PostgresServer> {
  const programs = postgresFolder();
  if (programs === null) throw new Error(missingPostgres() ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'desk-postgres-'));
  if (unprivileged.uid !== undefined) chownSync(folder, unprivileged.uid, unprivileged.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['--auth=trust', '--username=desk', '--encoding=UTF8', '--locale=C', '--no-sync', `--pgdata=${data}`],
    { ...unprivileged, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: '300',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = `postgres://desk@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const started = await startServer([join(programs, 'postgres'), '-D', data, ...flags], folder, port);
    // It accepts connections before it has read its log, and then refuses them.
    while (!(await answers(url))) await sleep(50);
    return started;
  };
  let server = await start();
  return {
    url,
    port,
    async crash() {
      // Its children leave at once too, without a checkpoint.
      server.kill('SIGQUIT');
      await endProcess(server);
      server = await start();
    },
    async close() {
      // On SIGTERM it would wait for its clients.
      server.kill('SIGINT');
      await endProcess(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Where the programs of the newest PostgreSQL are: Debian puts those of each version into a folder. */
function postgresFolder(): string | null {
  const all = '/usr/lib/postgresql';
  try {
    const newest = readdirSync(all)
      .filter((name) => /^\d+$/.test(name))
      .sort((a, b) => Number(b) - Number(a))[0];
    return newest === undefined ? null : join(all, newest, 'bin');
  } catch {
    return null;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** PostgreSQL and pgbouncer refuse to run as root, and nothing here needs it: root hands both to nobody. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** A port of 127.0.0.1 at which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  await new Promise((closed) => server.close(closed));
  if (bound === null || typeof bound === 'string') throw new Error('start-server: no port');
  return bound.port;
}

/**
 * Starts a server in the folder it may write to, and waits until it accepts connections at `port`. By default
 * it may do nothing else. The kernel ends it when this process dies without having ended it.
 */
export async function startServer(
  command: string[],
  folder: string,
  port: number,
  user: { uid?: number; gid?: number } = unprivileged,
): Promise<ChildProcess> {
  const server = spawn('setpriv', ['--pdeathsig', 'INT', ...command], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000);
    });
  while (!(await accepts(port))) {
    if (server.exitCode !== null) throw new Error(`${command[0]} ended before it listened:\n${said}`);
    await sleep(50);
  }
  return server;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(port, '127.0.0.1');
    connection.once('error', () => resolve(false));
    connection.once('connect', () => {
      connection.end();
      resolve(true);
    });
  });
}

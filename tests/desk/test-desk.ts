import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { vi } from 'vitest';
import { type DeskOptions, type RunningDesk, startDesk } from '../../desk/start-desk.ts';
import { copyEmptyDatabase } from './empty-database.ts';

// Each desk starts a PostgreSQL of its own, which takes seconds where other work goes on beside it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

/**
 * A desk of a test's own, with its own data folder and, by TEST_DATABASE_URL, its own database on that
 * server.
 */
export interface TestDesk {
  dataFolder: string;
  address: string;
  staffToken: string;
  metricsAddress: string | null;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  getAsStaff(path: string): Promise<Response>;
  /** Stops the desk and starts it again on the same data. */
  restart(options?: Partial<DeskOptions>): Promise<void>;
  remove(): Promise<void>;
}

export async function testDesk(options: Partial<DeskOptions> = {}): Promise<TestDesk> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'desk-test-'));
  if (!process.env.TEST_DATABASE_URL) await copyEmptyDatabase(join(dataFolder, 'database'));
  const database = process.env.TEST_DATABASE_URL ? await ownDatabase(process.env.TEST_DATABASE_URL) : null;
  const start = (more: Partial<DeskOptions>) =>
    startDesk({ dataFolder, port: 0, databaseUrl: database?.url, ...options, ...more });
  let running: RunningDesk = await start({});
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${running.address}${path}`, { headers });
  return {
    dataFolder,
    get address() {
      return running.address;
    },
    get staffToken() {
      return running.staffToken;
    },
    get metricsAddress() {
      return running.metricsAddress;
    },
    get,
    getAsStaff: (path) => get(path, { Authorization: `Bearer ${running.staffToken}` }),
    async restart(more = {}) {
      await running.close();
      running = await start(more);
    },
    async remove() {
      await running.close();
      await rm(dataFolder, { recursive: true });
      await database?.drop();
    },
  };
}

/**
 * A new database at `url`; TEST_DATABASE_SERVER_URL is the server itself where `url` is that of a pooler.
 */
async function ownDatabase(url: string) {
  const serverUrl = process.env.TEST_DATABASE_SERVER_URL ?? url;
  const name = `desk_test_${randomUUID().replaceAll('-', '')}`;
  // Another one may be open while other tests make theirs; template0 never is.
  await onServer(serverUrl, `create database ${name} template template0`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  // A pooler keeps connections that no desk has any more.
  return { url: own.href, drop: () => onServer(serverUrl, `drop database ${name} with (force)`) };
}

async function onServer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

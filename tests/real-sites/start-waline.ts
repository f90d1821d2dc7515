import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { endProcess } from './end-process.ts';
import type { RealSite } from './real-site.ts';
import { readSampleThreads, type SampleThread } from './sample-thread.ts';
import { seedWaline, threadPath } from './seed-waline.ts';
import { undoSteps } from './undo-steps.ts';
import { answerForum } from './waline-forum.ts';

export interface WalineOptions {
  /** Where the database lives; it is seeded once and found again. Left out: in memory, gone at the end. */
  dataFolder?: string;
  /** The port of the forum's pages; left out: one that is free. */
  port?: number;
  threads?: SampleThread[];
}

/**
 * Starts a forum on Waline: its real server on an embedded PostgreSQL, its real client on pages of ours. All
 * of it listens on 127.0.0.1 and no page asks for anything from elsewhere.
 */
export async function startWaline(options: WalineOptions = {}): Promise<RealSite> {
  const started = undoSteps();
  try {
    const threads = options.threads ?? readSampleThreads();
    const database = await openDatabase(options.dataFolder);
    started.add(() => database.close());
    await seedWaline(database, threads);

    // A socket file in a folder only we may enter: the embedded database asks nobody for a password.
    const socketFolder = mkdtempSync(join(tmpdir(), 'waline-'));
    started.add(() => rmSync(socketFolder, { recursive: true, force: true }));
    const sockets = new PGLiteSocketServer({
      db: database,
      path: join(socketFolder, '.s.PGSQL.5432'),
      maxConnections: 20,
    });
    await sockets.start();
    started.add(() => sockets.stop());

    let walineAddress = '';
    const pages = createServer((request, response) =>
      answerForum(request, response, { threads, walineAddress }),
    );
    pages.listen(options.port ?? 0, '127.0.0.1');
    await once(pages, 'listening');
    started.add(() => {
      pages.close();
      pages.closeAllConnections();
    });
    const address = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;

    const waline = fork(fileURLToPath(new URL('./waline-server.cjs', import.meta.url)), {
      env: { ...process.env, ...walineEnvironment(address, socketFolder) },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.add(() => endProcess(waline));
    walineAddress = `http://127.0.0.1:${await portOf(waline)}`;

    return {
      address,
      threads: threads.map((thread) => ({
        id: thread.id,
        title: thread.title,
        url: address + threadPath(thread),
      })),
      close: () => started.undoAll(),
    };
  } catch (failure) {
    await started.undoAll();
    throw failure;
  }
}

async function openDatabase(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create('memory://');
  mkdirSync(folder, { recursive: true });
  return PGlite.create(folder);
}

/**
 * Waline's settings. What would call other hosts is turned off or answered by the forum's own pages: sign-in
 * services, the spam check and avatars.
 */
function walineEnvironment(forum: string, socketFolder: string): Record<string, string> {
  return {
    PG_HOST: socketFolder,
    PG_PORT: '5432',
    PG_DB: 'postgres',
    PG_USER: 'postgres',
    PG_PASSWORD: 'not-asked-for',
    JWT_TOKEN: 'only-for-this-machine',
    OAUTH_URL: `${forum}/no-sign-in-services.json`,
    AKISMET_KEY: 'false',
    GRAVATAR_STR: `${forum}/avatar.svg?of={{nick|md5}}`,
    DISABLE_REGION: 'true',
    DISABLE_USERAGENT: 'true',
    IPQPS: '0',
    TZ: 'UTC',
    // It writes its settings to a folder there when it starts.
    TMPDIR: socketFolder,
  };
}

async function portOf(waline: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    waline.once('message', (message: { port: number }) => resolve(message.port));
    waline.once('exit', (code) => reject(new Error(`Waline ended with ${code} before it listened`)));
    waline.once('error', reject);
  });
}

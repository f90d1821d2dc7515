import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { bareAddress } from './bare-address.ts';
import { deskApp } from './desk-app.ts';
import { type DeskConfig, defaultDeskConfig } from './desk-config.ts';
import { defaultIntake, type Intake } from './intake.ts';
import { keptSecret } from './kept-secret.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { makeFolder } from './make-folder.ts';
import { pictureStore } from './picture-store.ts';
import { followHeads } from './publishing/follow-heads.ts';
import { publishedLists } from './publishing/published-lists.ts';
import { servedFiles } from './publishing/served-files.ts';
import { openDatabase } from './store/open-database.ts';
import { reportStore } from './store/report-store.ts';

export interface DeskOptions {
  /** Where everything the desk keeps lies; made where it is missing. */
  dataFolder: string;
  /** 0 takes any free port. */
  port: number;
  /** 127.0.0.1 by default: this machine alone. */
  host?: string;
  /** The address people reach the desk at, where it is not the one it listens at. */
  publicAddress?: string | undefined;
  config?: DeskConfig;
  /** By default the one in the data folder, which is made at the first start. */
  staffToken?: string | undefined;
  /** A PostgreSQL server; by default PostgreSQL runs embedded in this process. */
  databaseUrl?: string | undefined;
  /** Whose pages may use a desk on this machine, beside the extension's: origins, or `*`. None by default. */
  webOrigins?: string[] | undefined;
  /** How much it takes in, where it differs from the default. */
  intake?: Partial<Intake>;
}

export interface RunningDesk {
  /** Where it listens, without a slash at its end. */
  address: string;
  /** Where people reach it: the same unless the options say another. */
  publicAddress: string;
  staffToken: string;
  /** Answers the requests under way, then lets go of everything. */
  close(): Promise<void>;
}

/** The file in a data folder that holds the staff's token. */
export const staffTokenFile = (dataFolder: string): string => join(dataFolder, 'staff-token');

/** Starts a desk; it answers once this resolves. Rejects with an error whose message says what to do. */
export async function startDesk(options: DeskOptions): Promise<RunningDesk> {
  const { dataFolder, host = '127.0.0.1' } = options;
  await makeFolder(join(dataFolder, 'pictures'), 0o700);
  const unlock = options.databaseUrl ? async () => {} : await lockDataFolder(dataFolder);
  const closing = [unlock];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const database = await openDatabase(options.databaseUrl ?? null, join(dataFolder, 'database'));
    closing.push(database.close);
    let publicAddress = options.publicAddress && bareAddress(options.publicAddress);
    const staffToken = options.staffToken ?? (await keptSecret(staffTokenFile(dataFolder)));
    const pictures = pictureStore(join(dataFolder, 'pictures'));
    await pictures.removeLeftBehind();
    const files = servedFiles(dataFolder);
    await files.removeUnasked();
    closing.push(followHeads(dataFolder));
    const app = deskApp({
      config: options.config ?? defaultDeskConfig,
      publicAddress: () => publicAddress ?? '',
      reports: reportStore(database.database),
      pictures,
      lists: publishedLists(dataFolder),
      files,
      staffToken,
      statusSecret: await keptSecret(join(dataFolder, 'status-secret')),
      webOrigins: options.webOrigins ?? [],
      dataFolder,
      intake: { ...defaultIntake, ...options.intake },
    });
    const server = createAdaptorServer({ fetch: app.fetch });
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = idleLimit;
    const listening = once(server, 'listening');
    server.listen(options.port, host);
    await listening.catch((cause) => {
      throw new Error(`The desk cannot listen at ${host}:${options.port}. Choose another port or host.`, {
        cause,
      });
    });
    closing.push(() => stopServing(server));
    const address = addressOf(server.address(), host);
    publicAddress ??= address;
    return { address, publicAddress, staffToken, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * How long a connection may be idle, in milliseconds: longer than proxies keep theirs to a desk (nginx and
 * Apache 60 s). Otherwise one of them sends a report into a connection that the desk is just closing.
 */
const idleLimit = 75_000;

const patience = 5_000;

/** Takes no more requests and waits for those under way, but not for ever for a client that has stalled. */
function stopServing(server: ServerType): Promise<void> {
  return new Promise((stopped) => {
    const timer = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, patience);
    server.close(() => {
      clearTimeout(timer);
      stopped();
    });
  });
}

function addressOf(bound: string | AddressInfo | null, host: string): string {
  if (bound === null || typeof bound === 'string') throw new Error('start-desk: listens at no port');
  // 0.0.0.0 means every address of this machine. Nobody can send a request to it.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound.port}`;
}

import { join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { bareAddress } from './bare-address.ts';
import { deskKey } from './bundles/desk-key.ts';
import { followWithdrawals } from './bundles/follow-withdrawals.ts';
import { partnerStore } from './bundles/partner-store.ts';
import type { Desk } from './desk.ts';
import { deskApp } from './desk-app.ts';
import { type DeskConfig, defaultDeskConfig } from './desk-config.ts';
import { corporaOf } from './dry-run/corpora.ts';
import { dryRuns } from './dry-run/dry-runs.ts';
import { defaultIntake, type Intake } from './intake.ts';
import { keptSecret } from './kept-secret.ts';
import { listen } from './listen.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { makeFolder } from './make-folder.ts';
import { pictureStore } from './pictures/picture-store.ts';
import { picturesInBucket } from './pictures/pictures-in-bucket.ts';
import { followHeads } from './publishing/follow-heads.ts';
import { foreignReleases } from './publishing/foreign-releases.ts';
import { publishedLists } from './publishing/published-lists.ts';
import { servedFiles } from './publishing/served-files.ts';
import { followReports } from './queue/follow-reports.ts';
import { reportSources } from './queue/report-sources.ts';
import { keepHouse } from './running/keep-house.ts';
import { logRequests } from './running/log-requests.ts';
import { refuseWhenMoved } from './running/moved-file.ts';
import type { AlertsTo } from './running/send-alerts.ts';
import { serveMetrics } from './running/serve-metrics.ts';
import { watchDesk } from './running/watch-desk.ts';
import { type AccountServiceSettings, accountService } from './staff/account-service.ts';
import { seatStore } from './staff/seat-store.ts';
import { openDatabase } from './store/open-database.ts';
import { reportStore } from './store/report-store.ts';
import { defaultListName } from './verdict/default-list-name.ts';
import { draftStore } from './verdict/draft-store.ts';
import { followReleases } from './verdict/follow-releases.ts';
import { listedEntry } from './verdict/listed-entry.ts';
import { releaseStore } from './verdict/release-store.ts';

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
  /** Where staff have accounts to sign in by; by default nowhere. */
  accounts?: AccountServiceSettings | undefined;
  /** Under which id everything is stored, where several desks share a database. */
  deskId?: string | undefined;
  /** The name in addresses of the list that says what the desk has found out. */
  listName?: string | undefined;
  /** A PostgreSQL server; by default PostgreSQL runs embedded in this process. */
  databaseUrl?: string | undefined;
  /** A bucket for pictures, see `pictures-in-bucket.ts`; by default they are in the data folder. */
  s3Url?: string | undefined;
  /** After how many days pictures are deleted; by default never. */
  keepPictures?: number | undefined;
  /** Where alerts go; by default nowhere. */
  alertsTo?: AlertsTo | undefined;
  /** Whose pages may use a desk on this machine, beside the extension's: origins, or `*`. None by default. */
  webOrigins?: string[] | undefined;
  /** The port of this machine at which Prometheus is answered, 0 for any free one; by default at none. */
  metricsPort?: number | undefined;
  /** Whether a line of JSON is written for each request. */
  logRequests?: boolean | undefined;
  /** Ordinary posts to try wordings on, beside what the desk comes with: text lines or JSON lines. */
  cleanCorpus?: string | undefined;
  /** How much it takes in, where it differs from the default. */
  intake?: Partial<Intake>;
}

export interface RunningDesk {
  /** Where it listens, without a slash at its end. */
  address: string;
  /** Where people reach it: the same unless the options say another. */
  publicAddress: string;
  staffToken: string;
  /** Where Prometheus is answered. */
  metricsAddress: string | null;
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
    if (!options.databaseUrl) await refuseWhenMoved(dataFolder);
    const { database, close: closeDatabase } = await openDatabase(
      options.databaseUrl ?? null,
      join(dataFolder, 'database'),
    );
    closing.push(closeDatabase);
    let publicAddress = options.publicAddress && bareAddress(options.publicAddress);
    const staffToken = options.staffToken ?? (await keptSecret(staffTokenFile(dataFolder)));
    const { s3Url } = options;
    const pictures = pictureStore(join(dataFolder, 'pictures'), s3Url ? picturesInBucket(s3Url) : undefined);
    await pictures.removeLeftBehind();
    const files = servedFiles(dataFolder);
    await files.removeUnasked();
    closing.push(followHeads(dataFolder));
    const deskId = options.deskId ?? 'main';
    const lists = publishedLists(dataFolder);
    const corpora = await corporaOf(options.cleanCorpus ?? null);
    const tried = dryRuns({ database, deskId, dataFolder, lists, corpora });
    closing.push(tried.close);
    const grouping = followReports(database, deskId);
    closing.push(grouping.close);
    const withdrawals = followWithdrawals(database, deskId);
    closing.push(withdrawals.close);
    const foreign = foreignReleases({ database, deskId, dataFolder });
    closing.push(foreign.close);
    const keepPictures = options.keepPictures ?? null;
    closing.push(keepHouse({ database, deskId, pictures, keepPictures }));
    const { alertsTo } = options;
    const { freeSpace: keptFree } = { ...defaultIntake, ...options.intake };
    if (alertsTo) closing.push(watchDesk({ database, deskId, dataFolder, keptFree }, alertsTo));
    const metrics =
      options.metricsPort === undefined ? null : await serveMetrics(options.metricsPort, dataFolder);
    if (metrics) closing.push(metrics.close);
    const watching = [...(metrics ? [metrics.count] : []), ...(options.logRequests ? [logRequests()] : [])];
    const listName = options.listName ?? defaultListName;
    const signInByAccount = options.accounts
      ? {
          service: accountService(options.accounts),
          secret: await keptSecret(join(dataFolder, 'sign-in-secret')),
        }
      : null;
    const desk: Desk = {
      ...{ grouping, withdrawals, foreignReleases: foreign },
      sourceOf: reportSources(),
      deskId,
      database,
      seats: seatStore(database, deskId),
      partners: partnerStore(database, deskId),
      key: await deskKey(dataFolder),
      dryRuns: tried,
      drafts: draftStore(database, deskId, listedEntry(lists, listName)),
      releases: releaseStore(database, deskId),
      listName,
      config: options.config ?? defaultDeskConfig,
      publicAddress: () => publicAddress ?? '',
      reports: reportStore(database, deskId),
      pictures,
      lists,
      files,
      staffToken,
      signInByAccount,
      statusSecret: await keptSecret(join(dataFolder, 'status-secret')),
      webOrigins: options.webOrigins ?? [],
      dataFolder,
      intake: { ...defaultIntake, ...options.intake },
    };
    const server = createAdaptorServer({ fetch: deskApp(desk, watching).fetch });
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = idleLimit;
    const address = await listen(server, options.port, host);
    closing.push(() => stopServing(server));
    publicAddress ??= address;
    closing.push(followReleases(desk));
    return { address, publicAddress, staffToken, metricsAddress: metrics?.address ?? null, close };
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

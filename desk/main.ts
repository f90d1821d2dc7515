import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAllowedAddress } from '../src/contract/allowed-address.ts';
import type { List } from '../src/contract/list.ts';
import { parseList } from '../src/contract/parse-list.ts';
import { bundleIn, bundleOut, bundleReceipt, partnerLines } from './bundles/bundle-command.ts';
import { type CommandOptions, type DeskCommand, type DeskSettings, deskCommand } from './desk-command.ts';
import { type DeskConfig, defaultDeskConfig, readDeskConfig } from './desk-config.ts';
import { faultSentence } from './fault-sentence.ts';
import { addressAt } from './listen.ts';
import { doctor, rootAdvice } from './publishing/doctor.ts';
import { listSentence } from './publishing/list-sentences.ts';
import { headLifetimes } from './publishing/next-head.ts';
import { publishList } from './publishing/publish-list.ts';
import { publishingLines } from './publishing/publishing-lines.ts';
import { backupDesk } from './running/backup-desk.ts';
import { databaseConcerns } from './running/database-concerns.ts';
import { moveDesk } from './running/move-desk.ts';
import { restoreDesk } from './running/restore-desk.ts';
import type { AlertsTo } from './running/send-alerts.ts';
import { cosignRelease } from './signing/cosign-release.ts';
import { fingerprints, keyWishes, newKeys, newReleaseKey, rotateKey } from './signing/key-command.ts';
import type { AccountServiceSettings } from './staff/account-service.ts';
import { auditSentence, type RunningAt, seatLines } from './staff/staff-command.ts';
import { staffTokenFile, startDesk } from './start-desk.ts';

/** `npm run desk`: starts the desk and runs until Ctrl-C, or does what the command line says. */
const command = deskCommand(process.argv.slice(2), process.env);
try {
  await run(command);
} catch (error) {
  fail(faultSentence(error));
}

async function run(asked: DeskCommand): Promise<void> {
  if (asked.name === 'help') return say([asked.sentence]);
  if (asked.name === 'wrong') return fail(asked.sentence);
  const { settings, options } = asked;
  const dataFolder = settings['data-folder'];
  if (asked.name === 'start') return start(settings);
  if (asked.name === 'publish') return publish(asked.file, asked);
  if (asked.name === 'audit verify') {
    const { isWhole, sentence } = await auditSentence(await runningAt(settings));
    return isWhole ? say([sentence]) : fail(sentence);
  }
  const { 'database-url': databaseUrl, 'desk-id': deskId } = settings;
  if (asked.name === 'backup')
    return say(await backupDesk({ dataFolder, databaseUrl, deskId }, asked.folder));
  if (asked.name === 'restore') return say(await restoreDesk({ dataFolder, databaseUrl }, asked.folder));
  if (asked.name === 'move') {
    const url = options.to ?? databaseUrl;
    return url ? say(await moveDesk(dataFolder, url, deskId)) : fail('Say where to: --to postgres://…');
  }
  if (asked.name === 'seat list')
    return say(await seatLines(await runningAt(settings), { name: asked.name }));
  if (asked.name === 'seat new') {
    const { roles, categories = null, days } = options;
    if (!roles) return fail('Say what the seat may do: --roles reviewer,approver,publisher,admin');
    const wanted = { name: asked.seatName, roles, categories, ...(days === undefined ? {} : { days }) };
    return say(await seatLines(await runningAt(settings), { name: asked.name, wanted }));
  }
  if (asked.name === 'seat bind') {
    const { subject, email } = options;
    const account = subject !== undefined ? { subject } : email !== undefined ? { email } : null;
    if (!account || (subject && email))
      return fail('Say whose account: --email ADDRESS, or --subject NUMBER');
    return say(await seatLines(await runningAt(settings), { name: asked.name, seat: asked.seat, account }));
  }
  if (asked.name === 'seat token' || asked.name === 'seat unbind' || asked.name === 'seat close')
    return say(await seatLines(await runningAt(settings), { name: asked.name, seat: asked.seat }));
  if (asked.name === 'partner list' || asked.name === 'partner remove')
    return say(await partnerLines(await runningAt(settings), asked));
  if (asked.name === 'partner add') {
    const { key, address = null } = options;
    if (!key) return fail('Say by which key the other desk is known: --key KEY, as its “partner list” says.');
    const wanted = { name: asked.partnerName, key, address };
    return say(await partnerLines(await runningAt(settings), { name: asked.name, wanted }));
  }
  if (asked.name === 'bundle out') {
    const { desk: to } = options;
    if (!to) return fail('Say to which desk: --desk ID, as “partner list” shows it.');
    return say(await bundleOut(await runningAt(settings), asked.claim, to, asked.file));
  }
  if (asked.name === 'bundle in')
    return say(await bundleIn(await runningAt(settings), asked.file, options.receipt));
  if (asked.name === 'bundle receipt') return say(await bundleReceipt(await runningAt(settings), asked.file));
  if (asked.name === 'key new') {
    return say(
      asked.file === null
        ? await newReleaseKey(dataFolder)
        : await newKeys(dataFolder, await readListToSign(asked.file), keyWishes(options)),
    );
  }
  if (asked.name === 'key fingerprint') return say(await fingerprints(dataFolder));
  if (asked.name === 'key rotate') return say(await rotateKey(dataFolder, asked.role, keyWishes(options)));
  if (asked.name === 'doctor') {
    const sentences = [
      ...(await doctor(dataFolder, new Date(), options.out)),
      ...(await databaseConcerns(databaseUrl, { deskId, dataFolder })),
    ];
    if (sentences.length > 0) process.exitCode = 1;
    return say([
      ...(sentences.length > 0 ? sentences : ['Nothing needs attention.']),
      ...(await rootAdvice(dataFolder)),
    ]);
  }
  if (asked.name === 'key cosign')
    return say(await cosignRelease(dataFolder, asked.release, await readListFile(asked.file)));
}

function say(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}

/** The desk that runs with these settings on this machine. */
async function runningAt(settings: DeskSettings): Promise<RunningAt> {
  const { host, port } = settings;
  const file = staffTokenFile(settings['data-folder']);
  const token = settings['staff-token'] ?? (await readFile(file, 'utf8').catch(() => null))?.trim();
  if (!token) throw new Error(`${file} cannot be read. Start the desk once, and it makes the file.`);
  return { address: addressAt(host, port), token };
}

/** The list whose keys are to be made. */
async function readListToSign(file: string): Promise<List> {
  const parsed = parseList(await readListFile(file));
  if (parsed.ok) return parsed.value.list;
  throw new Error(`${file}: ${listSentence(parsed.error)}`);
}

async function start(settings: DeskSettings) {
  const dataFolder = settings['data-folder'];
  const desk = await startDesk({
    dataFolder,
    port: settings.port,
    host: settings.host,
    publicAddress: settings['public-address'],
    config: await readConfig(settings['desk-config'], dataFolder),
    webOrigins: settings['web-origins'],
    cleanCorpus: settings['clean-corpus'],
    staffToken: settings['staff-token'],
    accounts: accountsAt(settings),
    deskId: settings['desk-id'],
    listName: settings['list-name'],
    databaseUrl: settings['database-url'],
    s3Url: settings['s3-url'],
    keepPictures: settings['keep-pictures'],
    alertsTo: alertsTo(settings),
    metricsPort: settings['metrics-port'],
    logRequests: settings['log-requests'] === 'yes',
    intake: {
      ...(settings['body-limit'] === undefined ? {} : { bodyLimit: settings['body-limit'] }),
      ...(settings['free-space'] === undefined ? {} : { freeSpace: settings['free-space'] }),
      ...(settings['reports-an-hour'] === undefined ? {} : { reportsAnHour: settings['reports-an-hour'] }),
      addressHeader: settings['address-header'] ?? null,
    },
  });
  endOnSignal(() => desk.close());
  console.log(`Desk:        ${desk.publicAddress}`);
  console.log(`Data:        ${dataFolder}${settings['database-url'] ? ', and PostgreSQL' : ''}`);
  if (desk.metricsAddress) console.log(`Metrics:     ${desk.metricsAddress}/metrics`);
  console.log(`Staff token: ${settings['staff-token'] ? 'from STAFF_TOKEN' : staffTokenFile(dataFolder)}`);
}

/** Where alerts go. Mail needs both a server and an address. */
function alertsTo(settings: DeskSettings): AlertsTo | undefined {
  const { 'alert-webhook': webhook, 'alert-smtp': server, 'alert-mail': to } = settings;
  if ((server === undefined) !== (to === undefined))
    throw new Error('Alerts by mail need both ALERT_SMTP and --alert-mail.');
  const mail = server !== undefined && to !== undefined ? { server, to } : undefined;
  return webhook || mail ? { webhook, mail } : undefined;
}

/** Where staff have accounts. A provider knows a desk by the name it gave it. */
function accountsAt(settings: DeskSettings): AccountServiceSettings | undefined {
  const { 'oidc-issuer': issuer, 'oidc-client-id': clientId, 'oidc-client-secret': clientSecret } = settings;
  if ((issuer === undefined) !== (clientId === undefined))
    throw new Error('Signing in by an account needs both --oidc-issuer and --oidc-client-id.');
  return issuer !== undefined && clientId !== undefined ? { issuer, clientId, clientSecret } : undefined;
}

/**
 * Ends the process in order. One Ctrl-C can arrive twice, from the terminal and from npm, so the first one
 * counts.
 */
function endOnSignal(close: () => Promise<void>) {
  let ending = false;
  const end = () => {
    if (!ending) close().then(() => process.exit(0), fail);
    ending = true;
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

async function readConfig(given: string | undefined, dataFolder: string): Promise<DeskConfig> {
  if (given !== undefined) return readDeskConfig(given);
  const path = join(dataFolder, 'desk.json');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return readDeskConfig(path);
  console.log(`Nobody has said yet whose desk this is: write name, publisher and contact into ${path}.`);
  return defaultDeskConfig;
}

async function publish(
  file: string,
  { settings, options }: { settings: DeskSettings; options: CommandOptions },
) {
  const { 'data-folder': dataFolder, 'public-address': address } = settings;
  const { out, reports } = options;
  if (out !== undefined && address === undefined) {
    return fail('Say where the folder will be reached: --public-address https://…');
  }
  if (out !== undefined && address !== undefined && !isAllowedAddress(address))
    return fail(
      'Readers follow lists over https: alone. Say an address that begins so: --public-address https://…',
    );
  const site =
    out === undefined || address === undefined
      ? undefined
      : { address, config: await readConfig(settings['desk-config'], dataFolder), reports: reports ?? null };
  const published = await publishList(dataFolder, await readListFile(file), {
    folder: out,
    site,
    headLifetime: site ? headLifetimes.uploaded : headLifetimes.running,
    waitSeconds: options['wait-hours'] && options['wait-hours'] * 3600,
    signatures: options.signatures,
    shrinkIsMeant: options['shrink-is-meant'],
    clockIsRight: options['clock-is-right'],
  });
  if (!published.ok) return fail(['Nothing was published.', ...published.error].join('\n'));
  say(publishingLines(published, out));
}

async function readListFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new Error(`The list ${file} cannot be read. Check that it is there.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`The list ${file} is not written in UTF-8 throughout. Save it as UTF-8.`);
  }
}

function fail(sentence: unknown): void {
  console.error(`desk: ${sentence}`);
  process.exitCode = 1;
}

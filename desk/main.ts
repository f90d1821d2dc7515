import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { List } from '../src/contract/list.ts';
import { parseList } from '../src/contract/parse-list.ts';
import { type CommandOptions, type DeskCommand, type DeskSettings, deskCommand } from './desk-command.ts';
import { type DeskConfig, defaultDeskConfig, readDeskConfig } from './desk-config.ts';
import { doctor } from './publishing/doctor.ts';
import { listSentence } from './publishing/list-sentences.ts';
import { headLifetimes } from './publishing/next-head.ts';
import { publishList } from './publishing/publish-list.ts';
import { publishingLines } from './publishing/publishing-lines.ts';
import { cosignRelease } from './signing/cosign-release.ts';
import { fingerprints, keyWishes, newKeys, newReleaseKey, rotateKey } from './signing/key-command.ts';
import { staffTokenFile, startDesk } from './start-desk.ts';

/** `npm run desk`: starts the desk and runs until Ctrl-C, or does what the command line says. */
const command = deskCommand(process.argv.slice(2), process.env);
try {
  await run(command);
} catch (error) {
  fail(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause) console.error(error.cause);
}

async function run(asked: DeskCommand): Promise<void> {
  if (asked.name === 'wrong') return fail(asked.sentence);
  const { settings, options } = asked;
  const dataFolder = settings['data-folder'];
  if (asked.name === 'start') return start(settings);
  if (asked.name === 'publish') return publish(asked.file, asked);
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
    const sentences = await doctor(dataFolder, new Date(), options.out);
    if (sentences.length > 0) process.exitCode = 1;
    return say(sentences.length > 0 ? sentences : ['Nothing needs attention.']);
  }
  if (asked.name === 'key cosign')
    return say(await cosignRelease(dataFolder, asked.release, await readListFile(asked.file)));
}

function say(lines: readonly string[]): void {
  console.log(lines.join('\n'));
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
    staffToken: settings['staff-token'],
    databaseUrl: settings['database-url'],
    intake: {
      ...(settings['body-limit'] === undefined ? {} : { bodyLimit: settings['body-limit'] }),
      ...(settings['free-space'] === undefined ? {} : { freeSpace: settings['free-space'] }),
    },
  });
  endOnSignal(() => desk.close());
  console.log(`Desk:        ${desk.publicAddress}`);
  console.log(`Data:        ${dataFolder}${settings['database-url'] ? ', and PostgreSQL' : ''}`);
  console.log(`Staff token: ${settings['staff-token'] ? 'from STAFF_TOKEN' : staffTokenFile(dataFolder)}`);
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
  const site =
    out === undefined || address === undefined
      ? undefined
      : { address, config: await readConfig(settings['desk-config'], dataFolder), reports: reports ?? null };
  const published = await publishList(dataFolder, await readListFile(file), {
    folder: out,
    site,
    headLifetime: site ? headLifetimes.uploaded : headLifetimes.running,
    signatures: options.signatures,
    shrinkIsMeant: options['shrink-is-meant'],
  });
  if (!published.ok) return fail(['Nothing was published.', ...published.error].join('\n'));
  say(publishingLines(published));
}

function readListFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`The list ${file} cannot be read. Check that it is there.`);
  });
}

function fail(sentence: unknown): void {
  console.error(`desk: ${sentence}`);
  process.exitCode = 1;
}

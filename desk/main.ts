import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeskSettings, deskCommand } from './desk-command.ts';
import { type DeskConfig, defaultDeskConfig, readDeskConfig } from './desk-config.ts';
import { publishList } from './publish-list.ts';
import { staffTokenFile, startDesk } from './start-desk.ts';

/**
 * `npm run desk`: starts the desk and runs until Ctrl-C; `npm run desk -- publish FILE` publishes a list from
 * it.
 */
const command = deskCommand(process.argv.slice(2), process.env);
try {
  if (command.name === 'start') await start(command.settings);
  else if (command.name === 'publish') await publish(command.file, command.settings['data-folder']);
  else fail(command.sentence);
} catch (error) {
  fail(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause) console.error(error.cause);
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

async function publish(file: string, dataFolder: string) {
  const published = await publishList(dataFolder, await readListFile(file));
  if (!published.ok) return fail(['Nothing was published.', ...published.error].join('\n'));
  const { name, version, entries, changed, passedOver } = published;
  const verb = changed ? 'Published' : 'Already published:';
  console.log([`${verb} ${name}.json, version ${version}, ${entries} entries.`, ...passedOver].join('\n'));
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

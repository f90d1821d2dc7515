import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { readDeskConfig } from '../desk/desk-config.ts';
import { publishList } from '../desk/publish-list.ts';
import { startDesk } from '../desk/start-desk.ts';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { startWaline } from '../tests/real-sites/start-waline.ts';
import { prepareProfile } from './prepare-profile.ts';
import { showToPerson } from './show-to-person.ts';
import { walkTheLoop } from './walk-the-loop.ts';

/** Where the demonstration keeps its data between runs. */
const dataFolder = '.data';

const headless = process.argv.includes('--headless') || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const language = process.argv.find((arg) => arg.startsWith('--language='))?.split('=')[1] ?? 'en-US';

const closing: (() => Promise<void>)[] = [];
let ending = false;
process.on('SIGINT', end);
process.on('SIGTERM', end);

try {
  const listText = await readFile('demo/sample-list.json', 'utf8');
  await mkdir(`${dataFolder}/desk`, { recursive: true });
  const published = await publishList(`${dataFolder}/desk`, listText);
  if (!published.ok) throw new Error(`The sample list was not published: ${published.error.join(' ')}`);
  const desk = await startDesk({
    dataFolder: `${dataFolder}/desk`,
    port: await freePort(4310),
    config: await readDeskConfig('demo/desk-config.json'),
  });
  closing.push(() => desk.close());
  const list = JSON.parse(listText);
  console.log(
    `desk       ${desk.address}  list “${list.title}” version ${list.version}, ${list.entries.length} entries`,
  );

  const forum = await startWaline({ dataFolder: `${dataFolder}/forum`, port: await freePort(4320) });
  closing.push(() => forum.close());
  console.log(`forum      ${forum.address}  ${forum.threads.length} threads`);

  const profile = `${dataFolder}/browser`;
  const again = existsSync(profile);
  // Chromium keeps a worker's script for as long as the version of its extension is the same: code changed since would not run.
  for (const kept of ['ScriptCache', 'Database'])
    await rm(`${profile}/Default/Service Worker/${kept}`, { recursive: true, force: true });
  await prepareProfile(profile, 'dist/chromium');
  const launched = await launchChromium({ headless, profile, language });
  closing.push(() => launched.close());
  console.log(`browser    Chromium with the extension${again ? ', its data from last time' : ''}`);

  if (headless) await walkTheLoop(launched, desk, forum, language);
  else await showToPerson(launched, desk, forum);
} catch (error) {
  if (!ending) {
    console.error('FAILED ', error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
await end();

/** Ends all that was started, last first; a second Ctrl-C does not hurry it. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  for (const close of closing.reverse()) await close().catch((error) => console.error(error));
  process.exit();
}

/** `wanted` where it is free, any other port otherwise. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? reject(new Error('no free port')) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

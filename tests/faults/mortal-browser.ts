import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/launch-chromium.ts';
import type { Page } from '../browsers/page.ts';
import type { FaultsPage, ToQueue } from './extension/faults-page.ts';
import { tearLog, wasMadeAnew } from './tear-log.ts';

declare const faults: FaultsPage;
declare const chrome: { runtime: { sendMessage(message: string): Promise<unknown> } };

/**
 * A browser that can be killed and starts again with the same profile, and whose extension can be updated.
 * What was asked of it meanwhile is dropped.
 */
export interface MortalBrowser {
  workerKills: number;
  browserKills: number;
  updates: number;
  /** How often Chromium had lost the whole database when it started again. */
  databasesLost: number;
  queue(reports: ToQueue[], endpoint: Endpoint): Promise<void>;
  wake(): Promise<void>;
  meet(mishap: 'worker killed' | 'browser killed' | 'extension updated'): Promise<void>;
  resendRefused(): Promise<void>;
  states(): Promise<Record<string, number>>;
  /** What can be seen when nothing moves any more. */
  describe(): Promise<unknown>;
  read(): ReturnType<FaultsPage['read']>;
  close(): Promise<void>;
}

export async function startMortalBrowser(
  extension: string,
  onSafe: (id: string) => void,
): Promise<MortalBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'faults-profile-'));
  let launched: LaunchedChromium;
  let page: Page;
  const safe = new Set<string>();
  // What the browser says of its own storage, kept with the profile where a kill has cost anything.
  const flags = ['--enable-logging', `--log-file=${join(profile, 'browser.log')}`];
  const start = async () => {
    launched = await launchChromium({ profile, extension, flags });
    await openPage();
  };
  const openPage = async () => {
    page = await launched.browser.newPage();
    await page.exposeFunction('reportIsSafe', (id: string, note: string) => {
      safe.add(note);
      onSafe(id);
    });
    await page.goto(`${launched.extensionOrigin}/faults.html`);
    await page.waitForFunction(() => 'faults' in globalThis);
    await page.evaluate(() => faults.matchCopies());
  };
  let spoilt = false;
  /** Whatever the outbox said was safe is there after a kill, delivered or not. */
  const expectSafe = async () => {
    const records = await page.evaluate(() => faults.read());
    const missing = safe.size - records.filter(({ note }) => safe.has(note)).length;
    if (missing === 0) return;
    spoilt = true;
    throw new Error(
      `${missing} of ${safe.size} safe reports were gone after a browser was killed or updated: ${profile}`,
    );
  };
  await start();
  /** What a dying browser no longer answers is what is being tried here, and not a failure of the test. */
  const unlessDead = async (asked: Promise<unknown>): Promise<void> => {
    const [{ browser }, askedOf] = [launched, page];
    await asked.catch((error: unknown) => {
      if (browser.connected && !askedOf.isClosed()) throw error;
    });
  };
  const mortal: MortalBrowser = {
    workerKills: 0,
    browserKills: 0,
    updates: 0,
    databasesLost: 0,
    queue: (reports, endpoint) =>
      unlessDead(page.evaluate((all, to) => faults.queue(all, to), reports, endpoint)),
    wake: () => unlessDead(page.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => undefined))),
    async meet(mishap) {
      if (mishap === 'worker killed') {
        mortal.workerKills += 1;
        await launched.killWorker();
      } else if (mishap === 'extension updated') {
        mortal.updates += 1;
        await raiseVersion(extension);
        // Installed once more from the same folder, which is an update: it closes all pages of the extension.
        const closed = new Promise<void>((resolve) => page.once('close', resolve));
        await launched.browser.installExtension(extension);
        await closed;
        await openPage();
        await expectSafe();
      } else {
        mortal.browserKills += 1;
        const dying = launched.browser.process;
        const dead = once(dying, 'exit');
        dying.kill('SIGKILL');
        await dead;
        // Every other kill falls in the middle of an entry of the log.
        if (mortal.browserKills % 2 === 1) await tearLog(profile);
        await start();
        if (await wasMadeAnew(profile)) mortal.databasesLost += 1;
        await expectSafe();
      }
    },
    resendRefused: async () => {
      await page.evaluate(() => faults.resendRefused());
    },
    states: () => page.evaluate(() => faults.states()),
    describe: async () => ({
      outbox: await page.evaluate(() => faults.describe()),
      pages: launched.browser.context.pages().map((each) => each.url()),
      workers: launched.browser.context.serviceWorkers().map((each) => each.url()),
    }),
    read: () => page.evaluate(() => faults.read()),
    async close() {
      await launched.close();
      if (spoilt) return;
      await rm(profile, { recursive: true, force: true });
    },
  };
  return mortal;
}

/** Gives the extension in a folder the next version. */
async function raiseVersion(folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const [major, minor, patch = '0'] = manifest.version.split('.');
  await writeFile(
    file,
    JSON.stringify({ ...manifest, version: [major, minor, Number(patch) + 1].join('.') }),
  );
}

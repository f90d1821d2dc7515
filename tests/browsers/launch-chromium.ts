import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page as PlaywrightPage,
  type Worker,
} from 'playwright';
import { pageOf, rememberBrowser, sessionOf } from './chromium-page.ts';
import { gatherFromChromium, running } from './evidence.ts';
import { exampleHosts, type Launched, type LaunchOptions } from './launched.ts';
import { setInChromium } from './managed-storage.ts';
import type { Browser, Page } from './page.ts';
import { removeExtension, stillPageIn } from './still-page.ts';

/** Chromium runs for root without its sandbox alone. */
const isRoot = process.getuid?.() === 0;

/** Chromium without what it does for itself, so that nothing but the test happens. */
const flags = [
  // A page that could not be loaded would be loaded again by itself, and lose what a press had granted.
  '--disable-auto-reload',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--enable-unsafe-extension-debugging',
  // A process held ready for a page that may come costs each test more than it would wait, and nobody types
  // an address.
  `--disable-features=${[
    'Translate',
    'MediaRouter',
    'OptimizationHints',
    'RenderDocument',
    'ProcessPerSiteUpToMainFrameThreshold',
    'IsolateSandboxedIframes',
    'SpareRendererForSitePerProcess',
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
  ].join(',')}`,
];

/** Flags Chromium warns of in a bar over the page, where somebody can see it. */
const flagsOfTests = [
  '--headless',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-sandbox',
  `--host-resolver-rules=${exampleHosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
];

/** What shows a person the page and no bar over it. */
const flagsForPerson = ['--hide-crash-restore-bubble', ...(isRoot ? ['--no-sandbox', '--test-type'] : [])];

// The popup of the toolbar button is a target of the type “other”, which Playwright takes for a page only so.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** A running Chromium, driven by Playwright. */
export interface StartedChromium extends Browser {
  context: BrowserContext;
  /** Speaks with the browser itself. */
  session: CDPSession;
  process: ChildProcess;
  /** Opens a tab, or a window, at an address. */
  openPage(url: string, options?: { newWindow?: boolean }): Promise<Page>;
  /** Waits for a page that something else opens, or has opened. */
  waitForPage(isWanted: (url: string) => boolean): Promise<Page>;
}

/** Chromium with the extension in it. */
export interface LaunchedChromium extends Launched {
  browser: StartedChromium;
  /** The extension's background worker, once it runs. */
  worker(): Promise<Worker>;
}

/** Starts Debian's Chromium in a fresh profile, without any extension. */
export async function startChromium(options: LaunchOptions = {}): Promise<StartedChromium> {
  const language = options.language ?? 'en-US';
  const isForPerson = options.headless === false;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'chromium-profile-')));
  const child = spawn(
    '/usr/bin/chromium',
    [
      ...flags,
      ...(isForPerson ? flagsForPerson : flagsOfTests),
      // The inside of the window is then 1280 by 800.
      '--window-size=1280,887',
      `--lang=${language}`,
      // On Linux the language above decides what its pages look like, and not what it asks sites for.
      `--accept-lang=${language}`,
      // What it asks sites for; its own language decides that only where Linux has it installed.
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      // It ends with whoever holds the other end, however that one ends.
      '--remote-debugging-pipe',
      ...(options.flags ?? []),
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
      // Otherwise Ctrl-C in a terminal ends it before those who use it can close what they opened.
      detached: true,
    },
  );
  const ended = once(child, 'exit');
  const address = await addressOf(child);
  // Without defaults a tab behind others is hidden, as it is for a person, and the window has the size it
  // has.
  const connected = await chromium.connectOverCDP(address, { noDefaults: true, isLocal: true });
  const [context] = connected.contexts();
  if (!context) throw new Error('the browser has no window');
  const session = await connected.newBrowserCDPSession();
  /** Pages that were given away already. */
  const taken = new WeakSet<PlaywrightPage>();
  const take = (page: PlaywrightPage): Page => {
    taken.add(page);
    return pageOf(page);
  };
  const untaken = (isWanted: (url: string) => boolean) => (page: PlaywrightPage) =>
    !taken.has(page) && isWanted(page.url());
  const waitForPage = async (isWanted: (url: string) => boolean): Promise<Page> => {
    const end = Date.now() + 30_000;
    for (;;) {
      const found = context.pages().find(untaken(isWanted));
      if (found) return take(found);
      if (Date.now() > end)
        throw new Error(`no such page came, only ${context.pages().map((page) => page.url())}`);
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  const browser: StartedChromium = {
    context,
    session,
    process: child,
    get connected() {
      return connected.isConnected();
    },
    newPage: async () => take(await context.newPage()),
    pages: async () => context.pages().map(pageOf),
    waitForPage,
    openPage: async (url, { newWindow = false } = {}) => {
      await session.send('Target.createTarget', { url, newWindow });
      const page = await waitForPage((each) => each === url);
      // Its driver may have come after the page was loaded, and is then not told that it was.
      await page.waitForFunction(() => document.readyState === 'complete');
      return page;
    },
    installExtension: async (path) => (await session.send('Extensions.loadUnpacked', { path })).id,
    uninstallExtension: async (id) => {
      await session.send('Extensions.uninstall', { id });
    },
    once: (_event, listener) => connected.once('disconnected', listener),
    close: async () => {
      await session.send('Browser.close').catch(() => undefined);
      await ended;
      if (!options.profile)
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  if (process.env.VITEST) {
    const evidence = await gatherFromChromium(context, async () => context.pages().map(pageOf));
    connected.once('disconnected', () => running.delete(evidence));
  }
  return rememberBrowser(context, browser) as StartedChromium;
}

/** Where the browser listens, as it says on starting. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Chromium ended with ${code} before it listened: ${said}`)),
    );
  });
}

/** Starts it with the built extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<LaunchedChromium> {
  const path = options.extension ?? fileURLToPath(new URL('../../dist/chromium', import.meta.url));
  const takeBack = options.policy ? await setInChromium(path, options.policy) : async () => {};
  const browser = await startChromium(options);
  const { id } = await browser.session.send('Extensions.loadUnpacked', {
    path,
    enableInIncognito: options.inPrivateWindows ?? false,
  });
  const origin = `chrome-extension://${id}`;
  const worker = async (): Promise<Worker> => {
    const isOurs = (each: Worker) => each.url().startsWith(origin);
    const { context } = browser;
    return (
      context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs })
    );
  };
  await worker();
  return {
    kind: 'chromium',
    browser,
    extensionOrigin: origin,
    worker,
    openExtensionPage: (page) => browser.openPage(`${origin}/${page}`),
    stillPage: stillPageIn(browser, origin, (page, address) => page.goto(address)),
    clickToolbarButton: (page) => clickToolbarButton(browser, id, page),
    killWorker: () => killWorker(browser, origin),
    removeExtension: () => removeExtension(browser, id),
    killBrowser: async () => {
      const dead = once(browser.process, 'exit');
      browser.process.kill('SIGKILL');
      await dead;
    },
    close: async () => {
      await takeBack();
      await browser.close();
    },
  };
}

/**
 * Clicks the toolbar button on the tab of `page`, which grants activeTab, and returns the popup that opens.
 */
async function clickToolbarButton(browser: StartedChromium, id: string, page: Page): Promise<Page> {
  await page.bringToFront();
  const targetId = await tabOf(browser, page);
  await browser.session.send('Extensions.triggerAction' as never, { id, targetId } as never);
  return browser.waitForPage((url) => url.startsWith(`chrome-extension://${id}/src/popup.html`));
}

/**
 * The tab a page is in: the one with its address and title, which may change between the question for either.
 */
async function tabOf({ session }: StartedChromium, page: Page): Promise<string> {
  const own = await sessionOf(page);
  for (;;) {
    const { targetInfo } = await own.send('Target.getTargetInfo');
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }],
    });
    const tab = targetInfos.find(({ url, title }) => url === targetInfo.url && title === targetInfo.title);
    if (tab) return tab.targetId;
  }
}

/** Stops the extension's worker as the browser does when it has been idle. */
async function killWorker({ session }: StartedChromium, origin: string): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!target) return;
  await session.send('Target.closeTarget', { targetId: target.targetId });
}

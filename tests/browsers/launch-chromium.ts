import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { exampleHosts, type Launched, type LaunchOptions } from './launched.ts';

/** Chromium runs for root without its sandbox alone. */
const isRoot = process.getuid?.() === 0;

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

/** Flags Chromium warns of in a bar over the page, where somebody can see it. */
const flagsOfTests = [
  '--no-sandbox',
  `--host-resolver-rules=${exampleHosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
];

/** What shows a person the page and no bar over it. */
const flagsForPerson = ['--hide-crash-restore-bubble', ...(isRoot ? ['--no-sandbox', '--test-type'] : [])];

/** Starts Debian's Chromium in a fresh profile, without any extension. */
export function startChromium(options: LaunchOptions = {}): Promise<Browser> {
  const language = options.language ?? 'en-US';
  const isForPerson = options.headless === false;
  return puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    // It would say in a bar over the page that a program drives the browser.
    ...(isForPerson ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    defaultViewport: isForPerson ? null : { width: 1280, height: 800 },
    args: [
      ...flags,
      ...(isForPerson ? flagsForPerson : flagsOfTests),
      '--window-size=1280,900',
      // A process held ready for a page that may come costs each test more than it would wait, and nobody types an address.
      '--disable-features=Translate,SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
      `--lang=${language}`,
      ...(options.flags ?? []),
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    ...(options.profile ? { userDataDir: options.profile } : {}),
  });
}

/** Starts it with the built extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Launched> {
  const dist = options.extension ?? fileURLToPath(new URL('../../dist/chromium', import.meta.url));
  const browser = await startChromium(options);
  const id = options.inPrivateWindows
    ? await installForPrivateWindows(browser, dist)
    : await browser.installExtension(dist);
  const origin = `chrome-extension://${id}`;
  await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith(origin),
  );
  return {
    kind: 'chromium',
    browser,
    extensionOrigin: origin,
    openExtensionPage: (path) => openPage(browser, `${origin}/${path}`),
    clickToolbarButton: (page) => clickToolbarButton(browser, id, page),
    killWorker: () => killWorker(browser, origin),
    removeExtension: () => browser.uninstallExtension(id),
    close: () => browser.close(),
  };
}

/** The driver's own way to install does not know this choice of the person. */
async function installForPrivateWindows(browser: Browser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  const options = { path, enableInIncognito: true };
  const { id } = await session.send('Extensions.loadUnpacked', options);
  await session.detach();
  return id;
}

/** Opens a tab at an address, which is half the work of opening an empty one and going there. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const before = browser.targets();
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url });
  await session.detach();
  const target = await browser.waitForTarget(
    (each) => each.type() === 'page' && each.url() === url && !before.includes(each),
  );
  const page = await target.page();
  if (!page) throw new Error(`no page was opened at ${url}`);
  for (;;) {
    // A tab begins with an empty page, and what is asked while that goes fails.
    const isThere = await page.evaluate(whenLoaded, url).catch(() => false);
    if (isThere) return page;
  }
}

/** Runs in the page. */
const whenLoaded = (wanted: string): boolean | Promise<boolean> =>
  location.href === wanted &&
  (document.readyState === 'complete' ||
    new Promise((loaded) => addEventListener('load', () => loaded(true))));

/** Clicks the toolbar button on the tab of `page`, which grants activeTab, and returns the popup that opens. */
async function clickToolbarButton(browser: Browser, id: string, page: Page): Promise<Page> {
  await page.bringToFront();
  const session = await browser.target().createCDPSession();
  const targetId = await tabOf(page, session);
  await session.send('Extensions.triggerAction' as never, { id, targetId } as never);
  const popup = await browser.waitForTarget((target) =>
    target.url().startsWith(`chrome-extension://${id}/src/popup.html`),
  );
  await session.detach();
  return popup.asPage();
}

/** The tab a page is in: the one with its address and title, which may change between the question for either. */
async function tabOf(page: Page, session: CDPSession): Promise<string> {
  const pageSession = await page.createCDPSession();
  for (;;) {
    const { targetInfo } = await pageSession.send('Target.getTargetInfo');
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }],
    });
    const tab = targetInfos.find(({ url, title }) => url === targetInfo.url && title === targetInfo.title);
    if (tab) {
      await pageSession.detach();
      return tab.targetId;
    }
  }
}

/** Stops the extension's worker as the browser does when it has been idle. */
async function killWorker(browser: Browser, origin: string): Promise<void> {
  const isOurs = (url: string) => url.startsWith(origin);
  const target = browser.targets().find((each) => each.type() === 'service_worker' && isOurs(each.url()));
  if (!target) return;
  const worker = await target.worker();
  // The driver stops it, then lets it go: it may be gone by itself in between.
  await worker?.close().catch((error: unknown) => {
    if (!worker.client.detached) throw error;
  });
}

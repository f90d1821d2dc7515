import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { exampleHosts, type Launched, type LaunchOptions } from './launched.ts';

/** Firefox draws a random origin for each extension; this preference fixes it, so that its pages can be opened. */
const uuid = '3f1c7a52-6f0e-4d6b-9d0c-5b8f2c1e7a90';

/** Starts Debian's Firefox ESR with the built extension in a fresh profile. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Launched> {
  const language = options.language ?? 'en-US';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: options.headless ?? true,
    // Without it the driver may not open pages of the extension.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: uuid,
      }),
      // Prompts for access cannot be clicked by the driver; without them a click in our own page is the answer.
      'extensions.webextOptionalPermissionPrompts': false,
      // A process held ready for a page that may come costs each test more than it would wait.
      'dom.ipc.processPrelaunch.enabled': false,
      'network.dns.localDomains': exampleHosts.join(','),
      'intl.accept_languages': language,
      'intl.locale.requested': language,
      ...options.preferences,
    },
  });
  const id = await browser.installExtension(
    options.extension ?? fileURLToPath(new URL('../../dist/firefox', import.meta.url)),
  );
  const origin = `moz-extension://${uuid}`;
  return {
    kind: 'firefox',
    browser,
    extensionOrigin: origin,
    openExtensionPage: (path) => openExtensionPage(browser, `${origin}/${path}`),
    clickToolbarButton: (page) => clickToolbarButton(browser, origin, page),
    killWorker: () => Promise.reject(new Error('WebDriver BiDi cannot stop a background page')),
    removeExtension: () => browser.uninstallExtension(id),
    close: () => browser.close(),
  };
}

/** The driver opens such a page but is not told that it has loaded, so the page itself is asked. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  return waitForExtensionPage(await browser.newPage(), url);
}

async function waitForExtensionPage(page: Page, url: string): Promise<Page> {
  await page.goto(url, { timeout: 1 }).catch(() => undefined);
  for (;;) {
    // While the page is on its way there is no document to ask, and asking fails.
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Does what a click on the toolbar button does, which grants activeTab. The popup that then hangs from the button is no
 * page for the driver, so it is put away, and the same page opened in a window of its own.
 */
async function clickToolbarButton(browser: Browser, origin: string, page: Page): Promise<Page> {
  await page.bringToFront();
  await inBrowserWindow(
    browser,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${manifest.browser_specific_settings.gecko.id}');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`,
  );
  const asking = await openExtensionPage(browser, `${origin}/src/history.html`);
  await page.bringToFront();
  const tabId = await asking.evaluate(async (url) => {
    const tabs = await (globalThis as unknown as { browser: Tabs }).browser.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id ?? -1;
  }, page.url());
  await asking.close();
  await inBrowserWindow(
    browser,
    "document.querySelectorAll('panel').forEach((panel) => panel.hidePopup?.())",
  );
  const popup = await browser.newPage({ type: 'window' });
  return waitForExtensionPage(popup, `${origin}/src/popup.html?tab=${tabId}`);
}

interface Tabs {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}

/** Runs a script in the browser's own window, as only a driver that was let in there can, and waits for its promise. */
export async function inBrowserWindow(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as { connection: Bidi };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts ?? [];
  await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
}

interface Bidi {
  send(method: string, options: object): Promise<{ result: { contexts?: { context: string }[] } }>;
}

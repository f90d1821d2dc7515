import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser as PuppeteerBrowser, type Page as PuppeteerPage } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { gatherFromFirefox, running } from './evidence.ts';
import { freshFirefoxProfile, putInProfile, removeFirefoxProfile } from './firefox-profile.ts';
import { exampleHosts, type Launched, type LaunchOptions } from './launched.ts';
import { setInFirefox } from './managed-storage.ts';
import type { Browser, Page } from './page.ts';
import { removeExtension, stillPageIn } from './still-page.ts';

/**
 * Firefox draws a random origin for each extension; this preference fixes it, so that its pages can be
 * opened.
 */
const uuid = '3f1c7a52-6f0e-4d6b-9d0c-5b8f2c1e7a90';

/** What lets an extension be installed in a profile as by a person, though nobody has signed it. */
const installed = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
};

/**
 * Starts Debian's Firefox ESR with the built extension: in a fresh profile, into which the driver puts it, or
 * in one that is kept, in which it is installed and starts as the browser does.
 */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Launched> {
  const language = options.language ?? 'en-US';
  const { gecko } = manifest.browser_specific_settings;
  const extension = options.extension ?? fileURLToPath(new URL('../../dist/firefox', import.meta.url));
  const profile = options.profile ?? (await freshFirefoxProfile());
  if (options.profile) await putInProfile(profile, gecko.id, extension);
  if (options.policy) await setInFirefox(profile, options.policy);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    userDataDir: profile,
    executablePath: '/usr/bin/firefox-esr',
    headless: options.headless ?? true,
    ...(options.policy ? { env: { ...process.env, HOME: profile } } : {}),
    // Without it the driver may not open pages of the extension.
    args: ['--remote-allow-system-access'],
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [gecko.id]: uuid,
      }),
      ...(options.profile ? installed : {}),
      // Prompts for access cannot be clicked by the driver; without them a click in our own page is the
      // answer.
      'extensions.webextOptionalPermissionPrompts': false,
      // A process held ready for a page that may come costs each test more than it would wait, and so does a
      // new one for each page where that of the page before could be kept.
      'dom.ipc.processPrelaunch.enabled': false,
      'dom.ipc.keepProcessesAlive.web': 2,
      'devtools.console.stdout.chrome': true,
      'devtools.console.stdout.content': true,
      'network.dns.localDomains': exampleHosts.join(','),
      'intl.accept_languages': language,
      'intl.locale.requested': language,
      // Nobody is there to answer the browser's question.
      'permissions.default.camera': 2,
      ...options.preferences,
    },
  });
  const evidence = gatherFromFirefox(browser, () => asOurs(browser).pages());
  const id = options.profile ? gecko.id : await browser.installExtension(extension);
  const origin = `moz-extension://${uuid}`;
  if (options.inPrivateWindows) await allowInPrivateWindows(asOurs(browser), id);
  return {
    kind: 'firefox',
    browser: asOurs(browser),
    extensionOrigin: origin,
    openExtensionPage: async (path) => waitForExtensionPage(await browser.newPage(), `${origin}/${path}`),
    stillPage: stillPageIn(asOurs(browser), origin, (page, address) =>
      waitForExtensionPage(page as unknown as PuppeteerPage, address),
    ),
    clickToolbarButton: (page) => clickToolbarButton(browser, page),
    killWorker: () => killWorker(asOurs(browser)),
    removeExtension: () => removeExtension(asOurs(browser), id),
    killBrowser: async () => {
      running.delete(evidence);
      const child = browser.process();
      if (!child) throw new Error('launch-firefox: there is no process');
      const dead = once(child, 'exit');
      child.kill('SIGKILL');
      await dead;
    },
    close: async () => {
      running.delete(evidence);
      await browser.close();
      if (!options.profile) await removeFirefoxProfile(profile);
    },
  };
}

/** Pages of puppeteer-core do what ours promise; its types only say it in other words. */
const asOurs = (browser: PuppeteerBrowser): Browser => browser as unknown as Browser;

/** The driver opens such a page but is not told that it has loaded, so the page itself is asked. */
async function waitForExtensionPage(page: PuppeteerPage, url: string): Promise<Page> {
  await page.goto(url, { timeout: 1 }).catch(() => undefined);
  for (;;) {
    // While the page is on its way there is no document to ask, and asking fails.
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return page as unknown as Page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Does what a click on the toolbar button does, which grants activeTab, but for the popup that would then
 * hang from the button: that is no page for the driver, so the same one is opened in a window of its own.
 */
async function clickToolbarButton(browser: PuppeteerBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  const clicked = await inBrowserWindow(
    asOurs(browser),
    `(async () => {
      const own = [...Services.wm.getEnumerator('navigator:browser')].find(
        (each) => each.gBrowser.currentURI.spec === ${JSON.stringify(page.url())},
      ) ?? window;
      const { gBrowser, PrivateBrowsingUtils } = own;
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${manifest.browser_specific_settings.gecko.id}');
      const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;
      const tab = gBrowser.selectedTab;
      const address = (popup) => popup + '?tab=' + tabTracker.getId(tab);
      const button = browserActionFor(extension);
      if (!PrivateBrowsingUtils.isBrowserPrivate(gBrowser))
        return address(button.action.triggerClickOrPopup(tab, { button: 0, modifiers: [] }));
      // There the popup opens a page that the driver can see.
      await button.triggerAction(own);
      return 'outside ' + address(button.action.getProperty(tab, 'popup'));
    })()`,
  );
  const [, isOutside, address = ''] = /^(outside )?(.*)$/.exec(String(clicked)) ?? [];
  if (isOutside) return openedOutside(asOurs(browser), address);
  const popup = await browser.newPage({ type: 'window' });
  return waitForExtensionPage(popup, address);
}

/** The page at an address that is in no private window, once it is there. */
export async function openedOutside(browser: Browser, address: string): Promise<Page> {
  for (;;) {
    for (const page of await browser.pages()) {
      const isIt = await page.evaluate(isOpenOutside, address).catch(() => false);
      if (isIt) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in a page. */
function isOpenOutside(address: string): boolean {
  const { browser } = globalThis as unknown as { browser?: { extension: { inIncognitoContext: boolean } } };
  const isHere = location.href === address && document.readyState === 'complete';
  return isHere && browser?.extension.inIncognitoContext === false;
}

/** Does what a person does who allows an extension in private windows: it starts anew then. */
async function allowInPrivateWindows(browser: Browser, id: string): Promise<void> {
  await inBrowserWindow(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add('${id}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID('${id}')).reload();
    })()`,
  );
}

/** Stops the extension's background page as the browser does when it has been idle. */
async function killWorker(browser: Browser): Promise<void> {
  await inBrowserWindow(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID('${manifest.browser_specific_settings.gecko.id}');
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    })()`,
  );
}

/**
 * Runs a script in the browser's own window, as only a driver that was let in there can, waits for its
 * promise and returns its value where that is a number or a text.
 */
export async function inBrowserWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Bidi };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts ?? [];
  const evaluated = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  return evaluated.result.result?.value;
}

interface Bidi {
  send(
    method: string,
    options: object,
  ): Promise<{ result: { contexts?: { context: string }[]; result?: { value?: unknown } } }>;
}

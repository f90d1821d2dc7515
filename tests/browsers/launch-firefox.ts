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
      'network.dns.localDomains': exampleHosts.join(','),
      'intl.accept_languages': language,
      'intl.locale.requested': language,
    },
  });
  await browser.installExtension(fileURLToPath(new URL('../../dist/firefox', import.meta.url)));
  const origin = `moz-extension://${uuid}`;
  return {
    kind: 'firefox',
    browser,
    extensionOrigin: origin,
    openExtensionPage: (path) => openExtensionPage(browser, `${origin}/${path}`),
    clickToolbarButton: () => Promise.reject(new Error('WebDriver BiDi has no click on a toolbar button')),
    killWorker: () => Promise.reject(new Error('WebDriver BiDi cannot stop a background page')),
    close: () => browser.close(),
  };
}

/** The driver opens such a page but is not told that it has loaded, so the page itself is asked. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
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

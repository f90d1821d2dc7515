import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inBrowserWindow, launchFirefox } from '../browsers/launch-firefox.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { chooseAccess, grantSites, newestTab, waitForAccess } from '../scenarios/grant-sites.ts';

grantSites(launchFirefox, true);

describe('granting sites where the browser asks', () => {
  let launched: Launched;
  let served: Served;

  beforeAll(async () => {
    served = await serve((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<title>论坛</title><p>正文');
    });
    launched = await launchFirefox({
      preferences: {
        'extensions.webextOptionalPermissionPrompts': true,
        // The buttons of a prompt do nothing in its first half second, against hasty clicks.
        'security.notification_enable_delay': 0,
      },
    });
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });

  /** Answers the browser's prompt with its first button. */
  const allow = () =>
    inBrowserWindow(
      launched.browser,
      `(async () => {
        const shown = () => PopupNotifications.panel.querySelector('popupnotification')?.button;
        while (PopupNotifications.panel.state !== 'open' || !shown()) await new Promise((next) => setTimeout(next, 50));
        shown().click();
      })()`,
    );

  test('all sites are taken back, and the site they are taken back on is asked for, once the browser was told so', async () => {
    const page = await launched.browser.newPage();
    await page.goto(served.address.replace('127.0.0.1', 'forum.example'));
    const popup = await launched.openExtensionPage(`src/popup.html?tab=${await newestTab(launched)}`);
    await chooseAccess(popup, 'access_all');
    await allow();
    await waitForAccess(popup, 'access_all');
    // Only now does the browser tell the address of the page; the choice for its site then comes to stand
    // above the button, which moves down.
    await waitForAccess(popup, 'access_on');
    await chooseAccess(popup, 'access_all_take_back');
    await allow();
    await waitForAccess(popup, 'access_all_take_back');
    await waitForAccess(popup, 'access_on');
    expect(await popup.$eval('[role=alert]', (alert) => alert.textContent)).toBe('');
  });
});

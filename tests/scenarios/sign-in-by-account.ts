import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type TestAccountService, testAccountService } from '../desk/account-service.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';

/** Somebody who has a seat signs in on the review page by an account of an OpenID Connect provider. */
export function signInByAccount(launch: () => Promise<Launched>): void {
  describe('signing in by an account', () => {
    let launched: Launched;
    let accounts: TestAccountService;
    let desk: TestDesk;
    let page: Page;

    beforeAll(async () => {
      accounts = await testAccountService();
      desk = await testDesk({ accounts });
      accounts.allow(desk.address);
      const { seat } = await ask('POST', '/staff/seats', { name: 'Seat 7', roles: ['reviewer'] });
      await ask('PUT', `/staff/seats/${seat.id}/account`, { subject: 'seven' });
      launched = await launch();
      page = await launched.openExtensionPage('src/review.html');
      await page.locator('form input[inputmode=url]').fill(desk.address);
    });
    afterAll(async () => {
      await launched?.close();
      await desk?.remove();
      await accounts?.close();
    });

    async function ask(method: string, path: string, body: object) {
      const headers = { Authorization: `Bearer ${desk.staffToken}` };
      const response = await fetch(desk.address + path, { method, headers, body: JSON.stringify(body) });
      return response.status === 204 ? null : response.json();
    }
    const tabs = async () => (await launched.browser.pages()).map((tab) => tab.url());
    const ofDesk = async () => (await tabs()).filter((url) => url.startsWith(desk.address));

    test('who is not known is told so in the tab, and goes on where they began after closing it', async () => {
      accounts.signIn({ subject: 'nobody' });
      await press(page, 'sign_in_account');
      await waitForText(page, words('sign_in_waiting'));
      await expect.poll(ofDesk).toEqual([expect.stringContaining('/staff/sign-in/callback?')]);
      for (const tab of await launched.browser.pages())
        if (tab.url().startsWith(desk.address)) {
          await waitForText(tab, 'nobody');
          await tab.close();
        }
      await page.bringToFront();
      await waitForText(page, words('refusal_sign_in_closed'));
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    test('who has a seat is at the desk, and the tab is gone', async () => {
      accounts.signIn({ subject: 'seven' });
      await press(page, 'sign_in_account');
      await page.waitForSelector('.seat summary');
      expect(await page.$eval('.seat summary', (seat) => seat.textContent?.trim())).toBe('Seat 7');
      await expect.poll(ofDesk).toEqual([]);
    });
  });
}

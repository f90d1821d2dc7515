import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { join, paintedOn, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Page } from '../browsers/page.ts';
import { serve } from '../browsers/serve.ts';
import {
  chooseAccess,
  grantFromOwnPage,
  grantSites,
  list,
  post,
  waitForAccess,
} from '../scenarios/grant-sites.ts';

grantSites(launchChromium, false);

test('a site that is off or waits for a click, and the pause, hold once the browser is started anew', async () => {
  const served = await serve(({ url }, response) => {
    if (url === '/list.json') return response.end(JSON.stringify(list));
    return response.setHeader('Content-Type', 'text/html').end(post());
  });
  onTestFinished(served.close);
  const profile = await mkdtemp(joinPath(tmpdir(), 'grant-sites-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  /**
   * The browser in that profile, with all sites granted, and a page of each site. It keeps what extensions
   * have stored; what was granted to one that a driver loads it forgets.
   */
  const start = async () => {
    const launched = await launchChromium({ profile });
    onTestFinished(() => launched.close());
    await grantFromOwnPage(launched, '*://*/*');
    const open = async (site: string) => {
      const page = await launched.browser.newPage();
      await page.goto(served.address.replace('127.0.0.1', site));
      return page;
    };
    return { launched, open };
  };
  const isSilent = async (page: Page) => Object.values(await paintedOn(page)).flat().length === 0;

  const first = await start();
  await join(first.launched, `${served.address}/list.json`);
  for (const [site, choice] of [
    ['forum.example', 'access_off'],
    ['other.example', 'access_ask'],
  ] as const) {
    const page = await first.open(site);
    await waitForPainted(page, 1);
    const popup = await first.launched.clickToolbarButton(page);
    await chooseAccess(popup, choice);
    await waitForAccess(popup, choice);
    await popup.close();
  }
  await first.launched.close();

  const second = await start();
  const off = await second.open('forum.example');
  const asked = await second.open('other.example');
  await waitForPainted(await second.open('late.example'), 1);
  expect([await isSilent(off), await isSilent(asked)]).toEqual([true, true]);
  const popupOff = await second.launched.clickToolbarButton(off);
  await waitForText(popupOff, words('hindrance_off'));
  await popupOff.close();
  const popupAsked = await second.launched.clickToolbarButton(asked);
  await waitForPainted(asked, 1);
  expect(await isSilent(off)).toBe(true);
  await press(popupAsked, 'pause_now');
  await waitForText(popupAsked, words('hindrance_paused'));
  await second.launched.close();

  const third = await start();
  const read = await third.open('late.example');
  const own = await third.open('127.0.0.1');
  const popup = await third.launched.clickToolbarButton(own);
  await waitForText(popup, words('hindrance_paused'));
  expect([await isSilent(read), await isSilent(own)]).toEqual([true, true]);
  expect(await popup.evaluate(() => chrome.action.getBadgeText({}))).toBe('||');
  await press(popup, 'pause_resume');
  await waitForPainted(own, 1);
  await popup.close();
  await read.bringToFront();
  await waitForPainted(read, 1);
});

test('settings come all at once: what is still being read pushes nothing away', async () => {
  const launched = await launchChromium();
  onTestFinished(() => launched.close());
  const settings = await launched.browser.newPage();
  await settings.evaluateOnNewDocument(() => {
    const { permissions } = chrome;
    const { getAll } = permissions;
    // The browser tells what it grants long after everything else was read.
    permissions.getAll = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return getAll.call(permissions);
    };
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      globalThis.shifts.push(...list.getEntries().map(({ startTime }) => startTime));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await settings.goto(`${launched.extensionOrigin}/src/settings.html#sites`);
  await settings.waitForSelector('section[aria-labelledby=sites-title]');
  // The browser tells of a shift with the frame after it.
  await settings.evaluate(async () => {
    for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
  });
  expect(await settings.evaluate(() => globalThis.shifts)).toEqual([]);
});

declare global {
  var shifts: number[];
}
declare const chrome: {
  action: { getBadgeText(details: object): Promise<string> };
  permissions: { getAll(): Promise<object> };
};

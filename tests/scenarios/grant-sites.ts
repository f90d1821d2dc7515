import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerAccessPrompt } from '../browsers/answer-access-prompt.ts';
import { join, paintedOn, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

export type AccessWord = 'access_click' | 'access_site' | 'access_all';
/**
 * What a choice is called, in both of its ways: “this site” says that it takes the others back, where it
 * does.
 */
const labelsOf = (choice: AccessWord): string[] =>
  (choice === 'access_site' ? ([choice, 'access_site_only'] as const) : [choice]).map((key) =>
    words(key).replace('$1', 'forum.example'),
  );

/** Presses one of the choices of the popup, whose line is opened first where it is not. */
export async function chooseAccess(popup: Page, choice: AccessWord): Promise<void> {
  const line = await popup.waitForSelector('details:has(.choice) > summary');
  if (!(await line?.evaluate((summary) => summary.closest('details')?.open))) await line?.click();
  const named = labelsOf(choice).map((label) => `aria/${label}[role="radio"]`);
  const radio = await Promise.any(named.map((name) => popup.waitForSelector(name, { visible: true })));
  await radio?.click();
}

/** Waits until a choice of the popup is the one that holds. */
export async function waitForAccess(popup: Page, choice: AccessWord): Promise<void> {
  await popup.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('label.choice')].some(
        (each) => wanted.includes(each.textContent ?? '') && each.querySelector('input')?.checked,
      ),
    { polling: 50 },
    labelsOf(choice),
  );
}

interface Api {
  permissions: Record<'request' | 'remove', (wanted: { origins: string[] }) => Promise<boolean>>;
  tabs: { getCurrent(): Promise<{ id: number }>; query(filter: object): Promise<{ id: number }[]> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
}

/** The browser's number of the tab opened last; it tells no address of a page nobody granted. */
export async function newestTab(launched: Launched): Promise<number> {
  const extension = await launched.openExtensionPage('src/history.html');
  const ids = await extension.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = scope.browser ?? scope.chrome;
    const own = await tabs.getCurrent();
    return (await tabs.query({})).map(({ id }) => id).filter((id) => id !== own.id);
  });
  await extension.close();
  return Math.max(...ids);
}

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
const post = (extra = '') =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感。</p>${extra}`;

/**
 * Granting sites, all sites and none in the popup and the settings of a real browser, on pages that are not
 * loopback. `reachesFrames` is whether the browser lets an extension into frames of a page it may not read.
 */
export function grantSites(launch: () => Promise<Launched>, reachesFrames: boolean): void {
  describe('granting sites', () => {
    let launched: Launched;
    let served: Served;
    let forum: string;
    let other: string;
    let page: Page;
    let otherPage: Page;
    /**
     * The browser's number of the tab of `page`, whose address it does not tell before the site is granted.
     */
    let tabId: number;

    beforeAll(async () => {
      served = await serve(({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(list));
        response.setHeader('Content-Type', 'text/html');
        return response.end(post(framesOf(url)));
      });
      const { port } = new URL(served.address);
      forum = `http://forum.example:${port}`;
      other = `http://other.example:${port}`;
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      page = await open(`${forum}/framed`);
      tabId = await newestTab(launched);
      otherPage = await open(`${other}/thread`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /**
     * A page of the one site holds a frame of the other, and that of the forum one that has no address
     * either.
     */
    function framesOf(url = ''): string {
      if (url === '/thread') return `<iframe src="${forum}/frame"></iframe>`;
      if (url !== '/framed') return '';
      return `<iframe src="${other}/frame"></iframe><iframe sandbox srcdoc="${post().replaceAll('"', "'")}"></iframe>`;
    }

    /**
     * Waits until something, or nothing, is painted in the frame of a page whose address begins so. It is
     * asked from here time and again: in a sandboxed frame of Chromium no timer of the driver ever fires, and
     * what is not so at once would never be seen.
     */
    async function waitForFrame(around: Page, address: string, isPainted: boolean): Promise<void> {
      const frame = around.frames().find((each) => each.url().startsWith(address));
      while (frame && (await frame.evaluate(() => CSS.highlights.size > 0)) !== isPainted)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }

    async function open(address: string): Promise<Page> {
      const opened = await launched.browser.newPage();
      await opened.goto(address);
      return opened;
    }

    /** Chooses in the popup of `page`, opened as a tab, when pages may be looked at. */
    async function choose(choice: AccessWord) {
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await chooseAccess(popup, choice);
      await waitForAccess(popup, choice);
      await popup.close();
    }

    /** Grants a site from a page of ours, as its popup does over a page whose address it may know. */
    async function grant(pattern: string, registered: string[]): Promise<void> {
      await answerAccessPrompt(launched, pattern);
      const extension = await launched.openExtensionPage('src/history.html');
      await extension.evaluate((wanted) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const ask = () => (scope.browser ?? scope.chrome).permissions.request({ origins: [wanted] });
        document.body.addEventListener('click', ask, { once: true });
      }, pattern);
      await extension.click('body');
      await waitForRegistered(registered);
      await extension.close();
    }

    const isSilent = async (silent: Page) => Object.values(await paintedOn(silent)).flat().length === 0;

    /** Waits until nothing is painted, and no longer than the test may take. */
    async function waitForSilence(silent: Page): Promise<void> {
      while (!(await isSilent(silent))) await new Promise((resolve) => setTimeout(resolve, 50));
    }

    /** Waits until the content script is registered for exactly these patterns. */
    async function waitForRegistered(patterns: string[]): Promise<void> {
      while (JSON.stringify(await registered()) !== JSON.stringify(patterns))
        await new Promise((resolve) => setTimeout(resolve, 50));
    }

    /** The patterns the content script is registered for. */
    async function registered(): Promise<string[]> {
      const extension = await launched.openExtensionPage('src/history.html');
      const patterns = await extension.evaluate(async () => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const scripts = await (scope.browser ?? scope.chrome).scripting.getRegisteredContentScripts();
        return scripts.flatMap(({ matches }) => matches);
      });
      await extension.close();
      return patterns;
    }

    test('nothing is read on a site nobody granted', async () => {
      await waitForRegistered([]);
      expect(await isSilent(page)).toBe(true);
    });

    test('“all sites” marks the pages that are open at once, frames of other sites too, without a reload', async () => {
      await answerAccessPrompt(launched, '*://*/*');
      await choose('access_all');
      await page.bringToFront();
      await waitForPainted(page, 1);
      await waitForFrame(page, other, true);
      await waitForFrame(page, 'about:srcdoc', true);
      await otherPage.bringToFront();
      await waitForPainted(otherPage, 1);
      await waitForRegistered(['*://*/*']);
    });

    test('“this site” leaves every other site alone, those that are open too', async () => {
      await answerAccessPrompt(launched, '*://forum.example/*');
      await choose('access_site');
      await waitForRegistered(['*://forum.example/*']);
      await waitForSilence(otherPage);
      await waitForFrame(page, other, false);
      const later = await open(`${forum}/later`);
      await waitForPainted(later, 1);
      await later.close();
      await otherPage.reload();
      await otherPage.bringToFront();
      await page.bringToFront();
      await waitForPainted(page, 1);
      expect(await isSilent(otherPage)).toBe(true);
    });

    test('a site that is taken back takes nothing from frames without an address on the pages of another', async () => {
      await grant('*://other.example/*', ['*://forum.example/*', '*://other.example/*']);
      await page.bringToFront();
      await waitForFrame(page, other, true);
      const extension = await launched.openExtensionPage('src/history.html');
      await extension.evaluate(() => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        return (scope.browser ?? scope.chrome).permissions.remove({ origins: ['*://other.example/*'] });
      });
      await extension.close();
      await page.bringToFront();
      await waitForFrame(page, other, false);
      await waitForRegistered(['*://forum.example/*']);
      await page.bringToFront();
      await waitForFrame(page, 'about:srcdoc', true);
    });

    test('settings list the granted site; removing it there silences its open pages and forgets it', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      const remove = await settings.waitForSelector(
        `aria/${words('sites_remove_one').replace('$1', 'forum.example')}[role="button"]`,
      );
      await remove?.click();
      await waitForText(settings, words('sites_none'));
      await settings.close();
      await waitForSilence(page);
      await waitForRegistered([]);
      const later = await open(`${forum}/later`);
      expect(await isSilent(later)).toBe(true);
      await later.close();
      await page.bringToFront();
      await waitForFrame(page, 'about:srcdoc', false);
    });

    test.skipIf(!reachesFrames)(
      'a granted site is marked at once in a frame of an open page of another site, too',
      async () => {
        await otherPage.bringToFront();
        await waitForFrame(otherPage, forum, false);
        await grant('*://forum.example/*', ['*://forum.example/*']);
        await otherPage.bringToFront();
        await waitForFrame(otherPage, forum, true);
        expect(await isSilent(otherPage)).toBe(true);
      },
    );

    test('a site granted again is marked again in the page that fell silent', async () => {
      await answerAccessPrompt(launched, '*://*/*');
      await choose('access_all');
      await page.bringToFront();
      await waitForPainted(page, 1);
    });

    test('“only when I click” takes this site out of all sites, at once, and no other', async () => {
      await choose('access_click');
      await waitForSilence(page);
      await page.reload();
      await page.bringToFront();
      await otherPage.bringToFront();
      await waitForPainted(otherPage, 1);
      expect(await isSilent(page)).toBe(true);
      await waitForRegistered(['*://*/*']);
    });

    test('settings name the site that was left out, and take it in again', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      const takeIn = await settings.waitForSelector(
        `aria/${words('sites_take_in_one').replace('$1', 'forum.example')}[role="button"]`,
      );
      await takeIn?.click();
      await settings.close();
      await page.bringToFront();
      await waitForPainted(page, 1);
    });
  });
}

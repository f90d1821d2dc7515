import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerAccessPrompt } from '../browsers/answer-access-prompt.ts';
import { join, paintedOn, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

/** What is pressed in the popup: a state of its site, or the button for all sites. */
export type AccessWord = 'access_on' | 'access_ask' | 'access_off' | 'access_all' | 'access_all_take_back';

/** Presses one of the choices of the popup, whose line is opened first where it is not. */
export async function chooseAccess(popup: Page, choice: AccessWord): Promise<void> {
  const line = await popup.waitForSelector('section.slim > details > summary');
  if (!(await line?.evaluate((summary) => summary.closest('details')?.open))) await line?.click();
  const role = choice.startsWith('access_all') ? 'button' : 'radio';
  const named = await popup.waitForSelector(`aria/${words(choice)}[role="${role}"]`);
  await named?.evaluate((each) => (each.closest('label') ?? each).setAttribute('data-pressed', ''));
  await popup.locator('[data-pressed]').click();
}

/** Waits until a choice of the popup holds: the button for all sites then says the opposite. */
export async function waitForAccess(popup: Page, choice: AccessWord): Promise<void> {
  const opposite = choice === 'access_all' ? 'access_all_take_back' : 'access_all';
  await popup.waitForFunction(
    (isForAll, wanted) =>
      isForAll
        ? [...document.querySelectorAll('button')].some((each) => each.textContent === wanted)
        : [...document.querySelectorAll('.segments label')].some(
            (each) => each.textContent === wanted && each.querySelector('input')?.checked,
          ),
    { polling: 50 },
    choice.startsWith('access_all'),
    words(choice.startsWith('access_all') ? opposite : choice),
  );
}

interface Api {
  permissions: Record<'request' | 'remove', (wanted: { origins: string[] }) => Promise<boolean>>;
  tabs: { getCurrent(): Promise<{ id: number }>; query(filter: object): Promise<{ id: number }[]> };
  action: Record<'getBadgeText' | 'getTitle', (details: object) => Promise<string>>;
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** The browser's number of the tab opened last; it tells no address of a page nobody granted. */
export async function newestTab(launched: Launched): Promise<number> {
  const extension = await launched.stillPage();
  const ids = await extension.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = scope.browser ?? scope.chrome;
    const own = await tabs.getCurrent();
    return (await tabs.query({})).map(({ id }) => id).filter((id) => id !== own.id);
  });
  return Math.max(...ids);
}

/** Grants a site from a page of ours, as its popup does over a page whose address it may know. */
export async function grantFromOwnPage(launched: Launched, pattern: string): Promise<void> {
  await answerAccessPrompt(launched, pattern);
  const extension = await launched.openExtensionPage('src/history.html');
  const granted = extension.evaluate((wanted) => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const ask = () => (scope.browser ?? scope.chrome).permissions.request({ origins: [wanted] });
    return new Promise<boolean>((resolve) => {
      document.body.addEventListener('click', () => resolve(ask()), { once: true });
    });
  }, pattern);
  await extension.click('body');
  await granted;
  await extension.close();
}

export const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
export const post = (extra = '') =>
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

    async function grant(pattern: string, registered: string[]): Promise<void> {
      await grantFromOwnPage(launched, pattern);
      await waitForRegistered(registered);
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
      const extension = await launched.stillPage();
      const patterns = await extension.evaluate(async () => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const scripts = await (scope.browser ?? scope.chrome).scripting.getRegisteredContentScripts();
        return scripts.flatMap(({ matches }) => matches);
      });
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

    test('taking back all sites leaves every other site alone, those that are open too', async () => {
      await answerAccessPrompt(launched, '*://forum.example/*');
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await waitForText(popup, words('access_all_takes', 'forum.example'));
      await popup.close();
      await choose('access_all_take_back');
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
      const extension = await launched.stillPage();
      await extension.evaluate(() => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        return (scope.browser ?? scope.chrome).permissions.remove({ origins: ['*://other.example/*'] });
      });
      await page.bringToFront();
      await waitForFrame(page, other, false);
      await waitForRegistered(['*://forum.example/*']);
      await page.bringToFront();
      await waitForFrame(page, 'about:srcdoc', true);
    });

    test('settings list the granted site; removing it there silences its open pages and forgets it', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#sites');
      await forget(settings, 'forum.example');
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

    test('no frame is read on a page of a site that is off, though its own site is, and the other is not granted', async () => {
      await grant('*://other.example/*', ['*://other.example/*']);
      await page.reload();
      await page.bringToFront();
      await waitForFrame(page, other, true);
      const popup = await launched.clickToolbarButton(page);
      await chooseAccess(popup, 'access_off');
      await waitForAccess(popup, 'access_off');
      await popup.close();
      await page.bringToFront();
      await waitForFrame(page, other, false);
      await waitForSilence(page);
      await page.reload();
      await otherPage.reload();
      await otherPage.bringToFront();
      await waitForPainted(otherPage, 1);
      await page.bringToFront();
      await waitForFrame(page, other, false);
      const settings = await launched.openExtensionPage('src/settings.html#sites');
      await forget(settings, 'forum.example');
      await forget(settings, 'other.example');
      await waitForText(settings, words('sites_none'));
      await settings.close();
      await waitForRegistered([]);
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

    test('“when I click” takes this site out of all sites, at once, and no other', async () => {
      await choose('access_ask');
      await waitForSilence(page);
      await page.reload();
      await page.bringToFront();
      await otherPage.bringToFront();
      await waitForPainted(otherPage, 1);
      expect(await isSilent(page)).toBe(true);
      await waitForRegistered(['*://*/*']);
    });

    test('“all sites” taken back and asked for again on a site read after a click takes it in', async () => {
      await choose('access_all_take_back');
      await waitForRegistered([]);
      // The browser tells the popup the address, as it does after a click on the toolbar button.
      await grant('*://forum.example/*', ['*://forum.example/*']);
      expect(await isSilent(page)).toBe(true);
      await answerAccessPrompt(launched, '*://*/*');
      await choose('access_all');
      await page.bringToFront();
      await waitForPainted(page, 1);
    });

    test('a site that is off is read neither as it opens nor after a click, which says so', async () => {
      await page.bringToFront();
      await waitForFrame(page, other, true);
      await waitForFrame(page, 'about:srcdoc', true);
      await choose('access_off');
      await waitForSilence(page);
      await waitForFrame(page, other, false);
      await waitForFrame(page, 'about:srcdoc', false);
      await page.reload();
      await page.bringToFront();
      const popup = await launched.clickToolbarButton(page);
      await waitForText(popup, words('hindrance_off'));
      expect(await isSilent(page)).toBe(true);
      await popup.close();
      await otherPage.bringToFront();
      await waitForPainted(otherPage, 1);
      await page.bringToFront();
      await waitForFrame(page, other, false);
    });

    test('settings name the site that is off, and turn it on again', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#sites');
      const site = await settings.waitForSelector(
        `fieldset[aria-label="${words('access_title', 'forum.example')}"]`,
      );
      const isOff = await site?.evaluate((segments) => segments.querySelectorAll('input')[2]?.checked);
      expect(isOff).toBe(true);
      await settings.locator('.segments label:first-child').click();
      await page.bringToFront();
      await waitForPainted(page, 1);
      await settings.close();
    });

    test('one press in the popup of a site that is off turns it on', async () => {
      await choose('access_off');
      await waitForSilence(page);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await pressNamed(popup, words('access_turn_on', 'forum.example'));
      await waitForAccess(popup, 'access_on');
      await popup.close();
      await page.bringToFront();
      await waitForPainted(page, 1);
    });

    test('a pause silences every open page, also of this machine, and the button says so', async () => {
      const own = await open(`${served.address}/own`);
      await waitForPainted(own, 1);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await press(popup, 'pause_now');
      await waitForText(popup, words('hindrance_paused'));
      await popup.close();
      for (const each of [page, otherPage, own]) await waitForSilence(each);
      await waitForRegistered([]);
      await expect.poll(badge).toEqual({ text: '||', title: words('badge_paused') });
      const later = await open(`${served.address}/later`);
      const clicked = await launched.clickToolbarButton(later);
      await waitForText(clicked, words('hindrance_paused'));
      await clicked.close();
      await own.reload();
      expect(await isSilent(later)).toBe(true);
      await later.close();
      await own.close();
    });

    test('the pause holds while the worker is stopped, and one press ends it for the pages that are open', async () => {
      const own = await open(`${served.address}/own`);
      // No driver can stop the background page of Firefox.
      if (launched.kind === 'chromium') await launched.killWorker();
      const settings = await launched.openExtensionPage('src/settings.html#sites');
      await waitForText(settings, words('hindrance_paused'));
      expect(await isSilent(page)).toBe(true);
      await press(settings, 'pause_resume');
      for (const each of [page, otherPage, own]) {
        await each.bringToFront();
        await waitForPainted(each, 1);
      }
      await settings.close();
      await waitForRegistered(['*://*/*']);
      await expect.poll(async () => (await badge()).text).toBe('');
      await own.close();
    });

    test('a pause may end in an hour, and does so by itself', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#sites');
      await press(settings, 'pause_switch');
      await press(settings, 'pause_hour');
      const until = await settings.waitForSelector('.pause [role=status]');
      // The time alone, also where the hour ends after midnight.
      const time = new RegExp(`^${words('pause_until', '\\d+:\\d\\d( [AP]M)?')}$`);
      expect(await until?.evaluate((said) => said.textContent?.replaceAll(/\s/g, ' '))).toMatch(time);
      await waitForSilence(page);
      // The same with an hour that is nearly over.
      await settings.evaluate(async () => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const data = { isPaused: true, until: Date.now() + 2000 };
        await (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'pause-reading', data });
      });
      await page.bringToFront();
      await waitForPainted(page, 1);
      await waitForText(settings, words('pause_switch'));
      await settings.close();
      await expect.poll(async () => (await badge()).text).toBe('');
    });

    test('a pause of one tab holds for what is opened there, while the worker is stopped too, and no other', async () => {
      const tab = await open(`${forum}/first`);
      await waitForPainted(tab, 1);
      const its = await newestTab(launched);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${its}`);
      await popup.locator('section.access > details > summary').click();
      await press(popup, 'pause_tab');
      await waitForText(popup, words('hindrance_paused_tab'));
      await waitForSilence(tab);
      if (launched.kind === 'chromium') await launched.killWorker();
      await tab.goto(`${forum}/second`);
      const other = await open(`${forum}/other`);
      await waitForPainted(other, 1);
      await other.close();
      expect(await isSilent(tab)).toBe(true);
      await press(popup, 'pause_tab_resume');
      await tab.bringToFront();
      await waitForPainted(tab, 1);
      await popup.close();
      await tab.close();
    });

    /** What the button says on every tab. */
    async function badge() {
      const extension = await launched.stillPage();
      const said = await extension.evaluate(async () => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const { action } = scope.browser ?? scope.chrome;
        return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
      });
      return said;
    }
  });
}

/** Takes a site out of the settings, after they have said what that takes. */
async function forget(settings: Page, site: string): Promise<void> {
  await pressNamed(settings, words('sites_remove_one', site));
  await waitForText(settings, words('sites_remove_question', site));
  await settings.locator('dialog[open] button[value=yes]').click();
  // The rows below move up once it is gone: whoever presses a button there before misses it.
  await settings.waitForFunction(
    (name) => ![...document.querySelectorAll('button')].some((each) => each.textContent?.trim() === name),
    { polling: 50 },
    words('sites_remove_one', site),
  );
}

/** Presses the button of this name. */
async function pressNamed(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`aria/${name}[role="button"]`);
  await button?.click();
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sectionHeads, sections } from '../../src/ui/settings/settings-sections.ts';
import { changedEvidence } from '../browsers/changed-evidence.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { join, press, waitForPainted, waitForText, wordsIn } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { putInStore } from '../browsers/put-in-store.ts';
import { outbox } from '../browsers/read-outbox.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { sampleReceipt, sampleRecord, sampleReport } from '../sample-report.ts';

const entries = [
  sampleEntry('garlic', '吃大蒜能治流感'),
  { ...sampleEntry('x', 'ab'), status: 'nonsense' },
] as never[];

/** A claim, and a sentence three of whose letters mean something in the page's own font alone. */
const page =
  '<!doctype html><title>论坛</title><p>听说吃大蒜能治流感。</p><p>这\ue5a1车\ued3f动\ue811很好</p>';

/** What a key in one line is lower than, and in two is not. */
const heightOfKey = 24;

describe.each(['en-US', 'zh-CN'])(
  'every page in %s, light and dark, has no accessibility violation',
  (language) => {
    let launched: Launched;
    let served: Served;
    let thread: Page;
    let listStatus = 200;

    beforeAll(async () => {
      served = await serve((request, response) => {
        if (request.url === '/list.json')
          response.writeHead(listStatus).end(JSON.stringify(sampleListOf(1, ...entries)));
        else if (request.url === '/reports') response.writeHead(503).end();
        else if (request.url === '/.well-known/qiuzheng.json') {
          response.end(
            JSON.stringify({
              format: 'qiuzheng-join/1',
              name: 'Test desk',
              publisher: 'Test',
              contact: { phone: '12345', email: 'desk@example.org', page: 'https://desk.example' },
              reports: `${served.address}/reports`,
              privacyUrl: 'https://desk.example/privacy',
              expect: 'An answer within a day.',
              lists: [{ url: `${served.address}/list.json` }],
            }),
          );
        } else {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page);
        }
      });
      launched = await launchChromium({ language });
      thread = await launched.browser.newPage();
      await thread.goto(served.address);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    const openPopup = async () =>
      launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, thread)}`);

    test('the popup before anything is joined', async () => {
      const popup = await openPopup();
      await popup.waitForSelector('form input');
      expect(await popup.$eval('html', (html) => html.lang)).toBe(language === 'en-US' ? 'en' : language);
      expect(await violationsOf(popup)).toEqual([]);
    });

    test('settings with a list followed, an entry left out and a refresh that failed', async () => {
      await join(launched, served.address);
      // A tab behind another is left alone until it is seen.
      await thread.bringToFront();
      await waitForPainted(thread, 1);
      listStatus = 404;
      const settings = await launched.openExtensionPage('src/settings.html');
      await press(settings, 'lists_refresh');
      await settings.waitForFunction(() => document.body.textContent?.includes('404'), { polling: 50 });
      await settings.$$eval('details', (all) => {
        for (const each of all) each.open = true;
      });
      await press(settings, 'list_categories');
      expect(await violationsOf(settings)).toEqual([]);
      await press(settings, 'list_look');
      await settings.click('.entry-rows [role=option]');
      await settings.waitForSelector('.entry-view h4');
      for (const section of sections) {
        await settings.click(`nav a[href="#${section}"]`);
        const head = wordsIn(language, sectionHeads[section].words);
        await settings.waitForFunction((name) => document.activeElement?.textContent === name, {}, head);
        expect(await violationsOf(settings)).toEqual([]);
      }
    });

    test.each([
      ...sections.map((section) => `settings.html#${section}`),
      ...['history.html', 'patrol.html', 'scan.html', 'verify.html', 'review.html'],
    ])('%s fits a window of 320 pixels, and breaks no key in two', async (name) => {
      const narrow = await launched.openExtensionPage(`src/${name}`);
      await narrow.setViewport({ width: 320, height: 800 });
      await narrow.waitForSelector('h1, h2');
      const width = () => narrow.evaluate(() => document.documentElement.scrollWidth);
      // The keys come from the browser.
      if (name.endsWith('#keys')) await narrow.waitForSelector('.facts.keys kbd');
      const tooHigh = await narrow.$$eval(
        'kbd',
        (keys, most) => keys.filter((key) => key.checkVisibility() && key.clientHeight > most).length,
        heightOfKey,
      );
      expect([await width(), tooHigh]).toEqual([320, 0]);
      await narrow.close();
    });

    test.each(['settings.html', 'history.html'])(
      'in forced colours %s shows which page it is and what is chosen, also without its grounds',
      async (name) => {
        const page = await launched.openExtensionPage(`src/${name}`);
        await page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
        await page.waitForSelector('nav a[aria-current]');
        const framed = (selector: string) =>
          page.$$eval(selector, (all) => all.map((each) => getComputedStyle(each).outlineStyle === 'solid'));
        const isFramed = (all: boolean[]) => all.every(Boolean);
        expect(isFramed(await framed('nav a[aria-current], .segments label:has(:checked)'))).toBe(true);
        expect(
          (await framed('nav a:not([aria-current]), .segments label:not(:has(:checked))')).includes(true),
        ).toBe(false);
        await page.close();
      },
    );

    test('in a line of the history nothing is written over anything else, in a narrow window', async () => {
      const { report } = sampleRecord;
      const status = { reportId: report.id, receivedAt: report.createdAt, state: 'answered' };
      const verdict = { status: 'unverified', reason: '没有依据' };
      const followUp = { etag: null, checks: 1, nextCheckAt: null, lastError: null, withdrawing: false };
      const answered = { ...sampleRecord, state: 'delivered', receipt: sampleReceipt };
      await putInStore(launched, 'reports', [
        { ...answered, followUp: { ...followUp, status: { ...status, verdict } } },
      ]);
      const history = await launched.openExtensionPage('src/history.html');
      await history.setViewport({ width: 360, height: 800 });
      await history.waitForSelector('.report-line > .tag');
      // By claim a line says the day as well.
      for (const groupBy of [0, 1]) {
        await history.evaluate((at) => {
          const [, groups] = document.querySelectorAll('fieldset.segments');
          groups?.querySelectorAll('input')[at]?.click();
        }, groupBy);
        const overlaps = () =>
          history.$eval('.report-line', (line) => {
            const boxes = [...line.children].map((each) => each.getBoundingClientRect());
            return boxes.filter((one, at) =>
              boxes.some(
                (two, other) =>
                  other > at &&
                  one.left < two.right &&
                  two.left < one.right &&
                  one.top < two.bottom &&
                  two.top < one.bottom,
              ),
            ).length;
          });
        await expect.poll(overlaps).toBe(0);
      }
      await history.close();
      await inStore(launched, 'reports', 'clear');
    });

    test('a table that is looked into before it is followed', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      const table = 'claim,status\n全城停水三天,false\n高速全部免费,blue\n';
      await chooseFile(settings, 'table.csv', new TextEncoder().encode(table));
      await settings.waitForSelector('dialog[open] details');
      await settings.click('dialog[open] summary');
      expect(await violationsOf(settings)).toEqual([]);
      await settings.close();
    });

    test('a search over settings, reached by a key, shows what it finds in any section', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#keys');
      const shown = () => settings.$$eval('h2', (all) => all.filter((each) => each.checkVisibility()).length);
      await expect.poll(shown).toBe(2);
      await settings.keyboard.press('/');
      await settings.keyboard.type(language === 'en-US' ? 'token' : '令牌');
      await waitForText(settings, wordsIn(language, 'settings_found', 1));
      const seen = await settings.$eval('#destination-title', (title) => title.checkVisibility());
      expect([seen, await shown()]).toEqual([true, 1]);
      expect(await violationsOf(settings)).toEqual([]);
      await settings.keyboard.press('Escape');
      await expect.poll(shown).toBe(2);
      await settings.close();
    });

    test('the popup: what was found and what could not be checked, the form with all of it open, and a report that waits', async () => {
      await thread.bringToFront();
      const popup = await openPopup();
      await popup.waitForSelector('.claim-row');
      await waitForText(popup, wordsIn(language, 'unread_letters', 3));
      expect(await violationsOf(popup)).toEqual([]);
      await popup.click('.unfold');
      await popup.waitForSelector('main mark');
      expect(await violationsOf(popup)).toEqual([]);
      await press(popup, 'report_open');
      await popup.waitForSelector('form textarea');
      // Send is held for a moment after the form opens; its colours are on their way until then.
      await popup.waitForSelector('form button[type=submit]:not(:disabled)');
      await popup.$$eval('details', (all) => {
        for (const each of all) each.open = true;
      });
      expect(await violationsOf(popup)).toEqual([]);
      await press(popup, 'report_send');
      await popup.waitForFunction(() => document.body.textContent?.includes('503'), { polling: 50 });
      expect(await violationsOf(popup)).toEqual([]);
    });

    test('patrol, a file that was scanned, and a bundle in which a file was changed', async () => {
      const panel = await launched.openExtensionPage('src/patrol.html');
      await panel.locator('textarea').fill(`${served.address}\nno address`);
      await press(panel, 'patrol_add');
      await waitForText(panel, wordsIn(language, 'patrol_never'));
      await panel.click('.patrol-edit summary');
      expect(await violationsOf(panel)).toEqual([]);
      await panel.close();
      const scan = await launched.openExtensionPage('src/scan.html');
      expect(await violationsOf(scan)).toEqual([]);
      await chooseFile(scan, 'posts.txt', new TextEncoder().encode('听说吃大蒜能治流感\n'));
      await waitForText(scan, wordsIn(language, 'scan_done'));
      await scan.click('[role=listbox] [role=option]');
      await scan.waitForSelector('.scan-view');
      expect(await violationsOf(scan)).toEqual([]);
      await scan.close();
      const verify = await launched.openExtensionPage('src/verify.html');
      await chooseFile(verify, 'evidence.zip', await changedEvidence());
      await waitForText(verify, wordsIn(language, 'verify_changed'));
      expect(await violationsOf(verify)).toEqual([]);
      await verify.close();
    });

    test('the page for verifiers, with a report that has a passage', async () => {
      const review = await launched.openExtensionPage('src/review.html');
      const quote = { type: 'TextQuoteSelector', exact: '吃大蒜能治流感', prefix: '', suffix: '' };
      await review.waitForSelector('textarea');
      await review.type('textarea', JSON.stringify({ ...sampleReport, passages: [{ quote }] }));
      await press(review, 'review_read');
      await review.waitForSelector('q');
      await review.$$eval('details', (all) => {
        for (const each of all) each.open = true;
      });
      expect(await violationsOf(review)).toEqual([]);
      await review.close();
    });

    test('history with a report, deleted, put back and deleted again', async () => {
      const history = await launched.openExtensionPage('src/history.html');
      const says503 = () => history.evaluate(() => document.body.textContent?.includes('503'));
      await expect.poll(says503).toBe(true);
      expect(await violationsOf(history)).toEqual([]);
      await press(history, 'history_delete');
      await history.waitForSelector('.undo-bar');
      await expect.poll(says503).toBe(false);
      expect(await violationsOf(history)).toEqual([]);
      // The bar goes after some seconds, the key stays.
      await history.keyboard.press('z');
      await expect.poll(says503).toBe(true);
      await press(history, 'history_delete');
      await history.waitForSelector('.undo-bar');
      await expect.poll(says503).toBe(false);
      expect(await outbox(launched)).toEqual([]);
    });

    test('a long history, scrolled to where the head of a group is out of sight', async () => {
      const ids = Array.from({ length: 200 }, () => randomUUID());
      await putInStore(
        launched,
        'reports',
        ids.map((id) => ({ ...sampleRecord, id, state: 'delivered' })),
      );
      const history = await launched.openExtensionPage('src/history.html');
      await waitForText(history, wordsIn(language, 'history_delete_all'));
      await history.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await expect.poll(() => history.$$eval('.report-group', (all) => all.length)).toBe(0);
      await history.waitForSelector('.report-row h3');
      expect(await violationsOf(history)).toEqual([]);
    });
  },
);

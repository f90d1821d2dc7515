import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Patrol } from '../../src/history/records.ts';
import { floorHere } from '../../src/patrol/walk-plan.ts';
import { join, press, waitForText, words } from '../browsers/drive-product.ts';
import {
  arriveAt as arrive,
  expectAccessible as expectAllSee,
  passagesOfDraft,
  untilPaused,
  waitUntilRead,
  walkKey,
  walkTabAt,
} from '../browsers/drive-walk.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const rumour = '听说吃大蒜能治流感。';
const head =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5">';
/** As many pages as a walk is proved with. */
const pageCount = 20;
/** A board, and a page that it leads to. */
const others: Record<string, string> = {
  '/board':
    '<!doctype html><meta charset="utf-8"><title>城事版</title><p>本版今天有很多新帖子。</p><a href="/reached">看看这个帖子</a>',
  '/reached':
    '<!doctype html><meta charset="utf-8"><title>看看这个帖子</title><p>这个帖子里面说了很多话。</p>',
};
/** The threads that repeat a claim; the third does so twice. */
const withClaim = [1, 3, 5];

/**
 * A walk through a forum by keyboard: what is new, what was looked at, and a place that is kept, also by a
 * browser that is started anew. `launch` starts the same profile each time.
 */
export function patrol(launch: () => Promise<Launched>): void {
  describe('a patrol', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    /** Posts that were written after the first walk, by the number of their thread. */
    const written = new Map<number, string[]>();
    const loads: { path: string; at: number }[] = [];

    beforeAll(async () => {
      served = await serve(({ url = '' }, response) => {
        if (url === '/list.json')
          return response.end(JSON.stringify(sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'))));
        if (url in others) return response.setHeader('Content-Type', 'text/html').end(others[url]);
        const number = Number(/^\/forum\.php\?mod=viewthread&tid=(\d+)$/.exec(url)?.[1]);
        // Of an answer without a text Chromium shows a page of its own.
        if (!number) return response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Gone</h1>');
        loads.push({ path: url, at: Date.now() });
        return response.setHeader('Content-Type', 'text/html').end(thread(number));
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      page = await launched.openExtensionPage('src/patrol.html');
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    function thread(number: number): string {
      const claims = withClaim.includes(number) ? Array(number === 3 ? 2 : 1).fill(rumour) : [];
      const posts = [`第 ${number} 个主题的主楼，大家好。`, ...claims, ...(written.get(number) ?? [])];
      const items = posts.map(
        (text, at) => `<div id="post_${number}0${at}"><a id="postnum${number}0${at}"
          href="/forum.php?mod=redirect&goto=findpost&pid=${number}0${at}"><em>${at + 1}</em>楼</a>
          <table><tr><td class="t_f" id="postmessage_${number}0${at}">${text}</td></tr></table></div>`,
      );
      return `${head}<title>主题 ${number}</title><div id="postlist">${items.join('')}</div>`;
    }

    const threadAt = (number: number) => `${served.address}/forum.php?mod=viewthread&tid=${number}`;
    const walking = () => ({ launched, panel: page });
    const key = (name: Parameters<typeof walkKey>[1]) => walkKey(walking(), name);
    const expectAccessible = () => expectAllSee(walking());
    const arriveAt = (number: number) =>
      arrive(walking(), { url: threadAt(number), title: `主题 ${number}`, place: number, of: pageCount });

    test('pages are added one a line', async () => {
      const lines = Array.from({ length: pageCount }, (_, at) => threadAt(at + 1));
      await page.locator('textarea').fill(`# 早班\n${lines.join('\n')}\n没有网址的一行`);
      await press(page, 'patrol_add');
      await waitForText(page, words('patrol_added', pageCount, 0));
      await waitForText(page, words('patrol_unread', 1, '没有网址的一行'));
      await waitForText(page, words('patrol_pages', pageCount));
      await expectAccessible();
    });

    test('one tab shows one page after the other, at a key and at a pace', async () => {
      await page.focus('.patrol-set > button');
      await key('Enter');
      await arriveAt(1);
      await waitForText(page, words('patrol_first'));
      await waitForText(page, words('patrol_new_matches', 1));
      await expectAccessible();
      await key('d');
      await arriveAt(2);
      await waitForText(page, words('patrol_no_match'));
      const tabs = (await launched.browser.pages()).filter((each) => each.url().startsWith(served.address));
      expect(tabs).toHaveLength(1);
    });

    test('the keys for matches go through those not looked at, and on over pages', async () => {
      await key('n');
      await arriveAt(3);
      await waitForText(page, words('patrol_unseen', 2));
      await key('j');
      await waitForText(page, words('patrol_unseen', 1));
      await key('j');
      await waitForText(page, words('patrol_unseen', 0));
      await key('z');
      await waitForText(page, words('patrol_unseen', 1));
      await key('k');
      await waitForText(page, words('refusal_walk_none_before'));
      await key('j');
      await arriveAt(4);
      await waitForText(page, words('patrol_left', 1));
      await key('k');
      await arriveAt(3);
      await key('j');
      await waitForText(page, words('patrol_unseen', 0));
      await key('j');
      await arriveAt(4);
    });

    test('a page that was looked at can be taken back', async () => {
      await key('d');
      await arriveAt(5);
      await key('d');
      await arriveAt(6);
      await key('z');
      await waitForText(page, words('patrol_left', 1));
      // There is no second way back, and none is offered.
      expect(await page.$$('.undo-bar button')).toEqual([]);
    });

    test('it is paused, and goes on though the worker was stopped and the panel closed', async () => {
      await key('p');
      await waitForText(page, words('patrol_paused_at', 6));
      await expectAccessible();
      await page.close();
      await launched.killWorker();
      page = await launched.openExtensionPage('src/patrol.html');
      await waitForText(page, words('patrol_stopped_at', 6, pageCount));
      await page.focus('.patrol-set > button');
      await key('Enter');
      await arriveAt(6);
    });

    test('it is gone on with after the browser was started anew', async () => {
      await key('d');
      await arriveAt(7);
      await launched.close();
      launched = await launch();
      await untilPaused(launched);
      page = await launched.openExtensionPage('src/patrol.html');
      await waitForText(page, words('patrol_stopped_at', 7, pageCount));
      await page.focus('.patrol-set > button');
      await key('Enter');
      await arriveAt(7);
    });

    test('behind the last page it says what it came to, before it begins again', async () => {
      const here = Number(/tid=(\d+)/.exec(loads.at(-1)?.path ?? '')?.[1]);
      for (let number = here + 1; number <= pageCount; number += 1) {
        await key('d');
        await arriveAt(number);
      }
      await key('d');
      await waitForText(page, words('patrol_over', pageCount));
      // Of the page that was taken back.
      await waitForText(page, words('patrol_left', 1));
      // The matches that keys went to were new as well. Of all pages three were not called done: one was
      // skipped, one left behind its last match, and one taken back.
      const tally = await page.$$eval('.walk-tally dd', (all) => all.map((each) => Number(each.textContent)));
      expect(tally).toEqual([4, pageCount - 3, 0]);
      await expectAccessible();
    });

    test('the next walk tells what was written since, and that nothing was; what was skipped is as new as before', async () => {
      written.set(4, [rumour, rumour]);
      await key('n');
      await arriveAt(1);
      await waitForText(page, words('patrol_nothing_new'));
      await waitForText(page, words('patrol_seen', 1));
      await key('n');
      await arriveAt(2);
      await waitForText(page, words('patrol_first'));
      await key('n');
      await arriveAt(3);
      await key('n');
      await arriveAt(4);
      await waitForText(page, words('patrol_new_posts', 2));
      await waitForText(page, words('patrol_new_matches', 2));
    });

    test('several passages of the page become one report, which nothing sends', async () => {
      await page.bringToFront();
      for (const box of await page.$$('.match-row input')) await box.click();
      await waitForText(page, words('patrol_report', 2));
      await key('r');
      await expect.poll(() => passagesOfDraft(walking())).toBe(2);
    });

    test('a page is added from the popup with one click, once', async () => {
      const tab = await launched.browser.newPage();
      await tab.goto(threadAt(pageCount + 1));
      const open = async () =>
        launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, tab)}`);
      const popup = await open();
      await press(popup, 'patrol_add_this');
      await waitForText(popup, words('patrol_added_here', words('patrol_default_name')));
      await press(popup, 'undo');
      await press(popup, 'patrol_add_this');
      await waitForText(popup, words('patrol_added_here', words('patrol_default_name')));
      await popup.close();
      // A link to one of its posts leads to the same page.
      await tab.evaluate(() => {
        location.hash = 'pid2101';
      });
      const again = await open();
      await press(again, 'patrol_add_this');
      await waitForText(again, words('patrol_there_already', words('patrol_default_name')));
      await waitForText(page, words('patrol_place', 4, pageCount + 1));
    });

    test('a page that the site no longer has is said to be one, and is not looked at', async () => {
      await page.bringToFront();
      await page.locator('.patrol-head button').click();
      await page.locator('textarea').fill(`${served.address}/gone`);
      await page.select('.patrol-add select', '');
      await press(page, 'patrol_add');
      // The set is there a moment before the form has said so and made room for the next.
      await waitForText(page, words('patrol_added', 1, 0));
      await page.waitForSelector('.patrol-set:nth-child(2)');
      const names = await page.$$eval('.patrol-set > h2', (all) => all.map((each) => each.textContent));
      expect(names).toEqual([words('patrol_default_name'), `${words('patrol_default_name')} 2`]);
      // What comes next goes there too, and makes no third.
      expect(await page.$eval('.patrol-add select', (one) => (one as HTMLSelectElement).value)).not.toBe('');
      await page.focus('.patrol-set:nth-child(2) > button');
      await key('Enter');
      await waitForText(page, words('patrol_error', 404));
      await key('d');
      await waitForText(page, words('patrol_over', 1));
      const tally = await page.$$eval('.walk-tally dd', (all) => all.map((each) => Number(each.textContent)));
      expect(tally).toEqual([0, 0, 1]);
    });

    test('a board is looked at though the person has gone on by one of its links', async () => {
      await page.bringToFront();
      await page.locator('.patrol-head button').click();
      await page.locator('textarea').fill(`${served.address}/board`);
      await page.select('.patrol-add select', '');
      await press(page, 'patrol_add');
      await waitForText(page, words('patrol_added', 1, 0));
      await page.waitForSelector('.patrol-set:nth-child(3)');
      await page.focus('.patrol-set:nth-child(3) > button');
      await key('Enter');
      const board = { url: `${served.address}/board`, title: '城事版', place: 1, of: 1 };
      await arrive(walking(), board);
      const tab = await walkTabAt(walking(), board.url);
      await tab.bringToFront();
      await tab.click('a');
      await page.bringToFront();
      await waitForText(page, '看看这个帖子');
      await waitUntilRead(page);
      await key('d');
      await waitForText(page, words('patrol_over', 1));
      await key('n');
      await arrive(walking(), board);
      await waitForText(page, words('patrol_nothing_new'));
    });

    test('no page of the site was opened too soon after another, and none that nobody asked for', () => {
      const times = loads.slice(0, -1).map(({ at }) => at);
      const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
      // A load is asked for when its time has come, and arrives a little later: it may seem early by that.
      expect(waits.filter((wait) => wait < floorHere / 2)).toEqual([]);
      expect(
        loads.filter(({ path }) => path === threadAt(pageCount).slice(served.address.length)),
      ).toHaveLength(1);
      // The third and fourth came twice, as did the one at which the browser was started anew. Four belong to
      // the second walk, and one was opened by hand.
      expect(loads).toHaveLength(pageCount + 3 + 4 + 1);
    });

    test('a page goes to the set that was used last, from the popup as from here', async () => {
      await page.bringToFront();
      await page.locator('.patrol-head button').click();
      const offeredOn = (shown: Page) =>
        shown.$eval('.patrol-add select', (select) => (select as HTMLSelectElement).value);
      const first = await page.$eval('.patrol-add option', (option) => (option as HTMLOptionElement).value);
      // It was made and walked last.
      expect(await offeredOn(page)).not.toBe(first);
      await page.locator('textarea').fill(threadAt(pageCount + 2));
      await page.select('.patrol-add select', first);
      await press(page, 'patrol_add');
      await waitForText(page, words('patrol_added', 1, 0));
      const tab = await launched.browser.newPage();
      await tab.goto(threadAt(pageCount + 3));
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, tab)}`);
      await press(popup, 'patrol_add_this');
      await waitForText(popup, words('patrol_added_here', words('patrol_default_name')));
      const sets = await inStore<Patrol>(launched, 'patrols', 'getAll');
      expect(sets.find(({ id }) => id === first)?.pages.at(-1)?.url).toBe(threadAt(pageCount + 3));
      await popup.close();
      const anew = await launched.openExtensionPage('src/patrol.html');
      await anew.locator('.patrol-head button').click();
      await anew.waitForSelector('.patrol-add select');
      expect(await offeredOn(anew)).toBe(first);
      await anew.close();
    });
  });
}

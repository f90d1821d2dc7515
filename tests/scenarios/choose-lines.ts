import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportRecord } from '../../src/history/records.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import { makeDatabase } from '../browsers/make-database.ts';
import type { Page } from '../browsers/page.ts';
import { putInStore } from '../browsers/put-in-store.ts';
import { keepSaved } from '../browsers/saved-files.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { sampleRecord } from '../sample-report.ts';

/** Far more than the page has lines for at once. */
const count = 2000;
const hour = 3_600_000;

/** Runs in the history: its worker hears which rows are asked for once `heard` is fired at the page. */
function holdAsked(): void {
  const { postMessage } = Worker.prototype;
  const held: (() => void)[] = [];
  Worker.prototype.postMessage = function (message: { name: string }) {
    const send = () => postMessage.call(this, message);
    if (message.name === 'ids') held.push(send);
    else send();
  };
  addEventListener(
    'heard',
    () => {
      Worker.prototype.postMessage = postMessage;
      for (const send of held) send();
    },
    { once: true },
  );
}

/** Runs in the history: nothing can be deleted or undone until `go on` is fired at the page. */
async function holdDeleted(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('qiuzheng');
    opening.onsuccess = () => resolve(opening.result);
  });
  const deleted = database.transaction('deleted', 'readwrite').objectStore('deleted');
  let isHeld = true;
  addEventListener('go on', () => (isHeld = false), { once: true });
  const hold = () => {
    if (isHeld) deleted.count().onsuccess = hold;
    else database.close();
  };
  hold();
}

/** Runs in the history: how many pixels there are between what has the focus and the bar below it. */
const roomBelowFocus = (): number => {
  const bar = document.querySelector('.chosen-bar')?.getBoundingClientRect();
  const focused = document.activeElement?.getBoundingClientRect();
  return (bar?.top ?? 0) - (focused?.bottom ?? 0);
};

/** Several lines of the history are chosen, taken out and deleted together. */
export function chooseLines(launch: () => Promise<Launched>): void {
  describe('lines of a long history', () => {
    let launched: Launched;
    let history: Page;
    const records: ReportRecord[] = Array.from({ length: count }, (_, at) => {
      const id = randomUUID();
      const createdAt = sampleRecord.createdAt - at * hour;
      const page = { ...sampleRecord.report.page, title: `第${at}条` };
      const report = { ...sampleRecord.report, id, createdAt: new Date(createdAt).toISOString(), page };
      return { ...sampleRecord, id, createdAt, report, state: 'delivered' };
    });

    beforeAll(async () => {
      launched = await launch();
      await makeDatabase(launched);
      await putInStore(launched, 'reports', records);
      history = await launched.openExtensionPage('src/history.html');
      await history.waitForSelector('.report-tick');
      await waitForText(history, words('history_delete_all'));
    });
    afterAll(() => launched?.close());

    // “3 chosen” stands in “13 chosen”, too.
    const waitForChosen = (number: number) =>
      history.waitForFunction(
        (wanted) =>
          new RegExp(`(?<!\\d)${wanted}`).test(document.querySelector('.chosen-bar')?.textContent ?? ''),
        { polling: 50 },
        words('bulk_chosen', number),
      );
    const tickOf = (at: number) =>
      `.report-tick > input[aria-label="${words('history_choose', `第${at}条`)}"]`;
    const titlesOf = (indices: number[]) => indices.map((at) => `第${at}条`);
    /** To the first lines, which may lie below the window while the page is at its top. */
    async function toTop(first = 0): Promise<void> {
      await history.$eval('#rows-title', (title) => title.scrollIntoView());
      await history.waitForSelector(tickOf(first));
    }
    async function pressWith(modifier: 'Shift', key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
      await history.keyboard.down(modifier);
      await history.keyboard.press(key);
      await history.keyboard.up(modifier);
    }

    test('are chosen by keys, also over the head of a group, and fewer of them again', async () => {
      await history.focus(tickOf(0));
      await history.keyboard.press(' ');
      await waitForChosen(1);
      // As fast as keys come when one is held.
      for (let go = 0; go < 12; go++) await pressWith('Shift', 'ArrowDown');
      await waitForChosen(13);
      for (let go = 0; go < 10; go++) await pressWith('Shift', 'ArrowUp');
      await waitForChosen(3);
      await history.keyboard.press('ArrowDown');
      await history.keyboard.press('ArrowDown');
      await history.keyboard.press(' ');
      await waitForChosen(4);
      expect(await violationsOf(history, { asItIs: launched.kind === 'firefox' })).toEqual([]);
    });

    test('are saved as a table, as a file that can be brought back, and as evidence', async () => {
      const nextFile = await keepSaved(history);
      const chosen = titlesOf([0, 1, 2, 4]);
      await press(history, 'chosen_csv');
      const table = Papa.parse<string[]>(new TextDecoder().decode(await nextFile()).trim()).data;
      expect(table.slice(1).map(([, title]) => title)).toEqual(chosen);
      await press(history, 'chosen_json');
      const file = await nextFile();
      const { reports, ...rest } = JSON.parse(new TextDecoder().decode(file));
      expect(reports.map(({ report }: ReportRecord) => report.page.title).toSorted()).toEqual(chosen);
      expect(rest).toMatchObject({ format: 'qiuzheng-export/1', pictures: [] });
      await history.$eval('details.card', (each) => each.setAttribute('open', ''));
      await chooseFile(history, 'chosen.json', file);
      await waitForText(history, words('in_done', 0, 4));
      await press(history, 'evidence_save');
      const bundles = Object.entries(unzipSync(await nextFile()));
      expect(bundles).toHaveLength(4);
      for (const [name, bundle] of bundles) {
        expect(name).toMatch(/^qiuzheng-2026-.*\.zip$/);
        expect(Object.keys(unzipSync(bundle))).toContain('manifest.json');
      }
      // The list moves up by that, and has the lines that come into view.
      await history.evaluate(() => scrollTo(0, 0));
      await history.waitForSelector(tickOf(9), { hidden: true });
      for (const each of await history.$$('details.card'))
        await each.evaluate((details) => details.removeAttribute('open'));
      await history.waitForSelector(tickOf(9));
    });

    test('are deleted together by a key, and put back by another', async () => {
      const kept = async () => (await inStore(launched, 'reports', 'getAll')).length;
      await toTop();
      await history.focus(tickOf(4));
      await history.keyboard.press('Delete');
      await waitForText(history, words('history_deleted_reports', 4));
      await expect.poll(kept).toBe(count - 4);
      expect(await history.$('.chosen-bar')).toBeNull();
      // Also where the page was closed since, as by somebody who thought that it was too late.
      await history.close();
      history = await launched.openExtensionPage('src/history.html');
      await history.waitForSelector('.report-tick');
      await waitForText(history, words('history_deleted_reports', 4));
      // Beside the bar of lines that are chosen then, neither lies over the other, also in a small window.
      await history.setViewport({ width: 360, height: 800 });
      await toTop(5);
      await history.focus('.undo-bar button');
      await history.$eval(tickOf(5), (tick) => (tick as HTMLElement).click());
      await waitForChosen(1);
      const [undo, chosen] = await history.$$eval('.undo-bar, .chosen-bar', (bars) =>
        bars
          .map((bar) => bar.getBoundingClientRect())
          .sort((one, other) => one.top - other.top)
          .map(({ top, bottom }) => ({ top, bottom })),
      );
      expect(undo?.bottom).toBeLessThanOrEqual(chosen?.top ?? 0);
      await history.$eval(tickOf(5), (tick) => (tick as HTMLElement).click());
      await history.setViewport({ width: 1280, height: 800 });
      await history.keyboard.press('z');
      await expect.poll(kept).toBe(count);
      await history.waitForSelector(tickOf(0));
    });

    test('that get the focus by keys lie above the bar of what is chosen, also in a small window', async () => {
      await history.setViewport({ width: 360, height: 800 });
      await toTop();
      await history.focus(tickOf(0));
      await history.keyboard.press(' ');
      await waitForChosen(1);
      for (let go = 0; go < 20; go++) {
        await history.keyboard.press('ArrowDown');
        await expect.poll(() => history.evaluate(roomBelowFocus)).toBeGreaterThanOrEqual(0);
      }
      await history.keyboard.press('Escape');
      await history.waitForSelector('.chosen-bar', { hidden: true });
      await history.setViewport({ width: 1280, height: 800 });
    });

    test('are undone in the order in which they were deleted, also in another window', async () => {
      const kept = async () => {
        const reports = await inStore<ReportRecord>(launched, 'reports', 'getAll');
        return {
          count: reports.length,
          has: (at: number) => reports.some(({ id }) => id === records[at]?.id),
        };
      };
      await toTop();
      await history.click(tickOf(0));
      await history.click(tickOf(2));
      // One of two that are chosen is deleted by itself.
      await history.$eval(`li:has(> ${tickOf(2)}) .report-line`, (line) => (line as HTMLElement).click());
      await history.waitForSelector('.report-opened .row > button:last-child');
      await history.$eval('.report-opened .row > button:last-child', (button) =>
        (button as HTMLElement).click(),
      );
      await waitForText(history, words('history_deleted_reports_one'));
      await waitForChosen(1);
      await history.keyboard.press('z');
      await history.waitForSelector(tickOf(2));
      await waitForChosen(1);
      await history.focus(tickOf(0));
      await history.keyboard.press('Delete');
      await waitForText(history, words('history_deleted_reports_one'));
      await history.click(tickOf(1));
      await history.evaluate(holdDeleted);
      await history.keyboard.press('Delete');
      await history.waitForFunction((tick) => !document.querySelector(tick), { polling: 50 }, tickOf(1));
      await history.keyboard.press('z');
      await history.evaluate(() => dispatchEvent(new Event('go on')));
      await history.waitForSelector(tickOf(1));
      await expect.poll(async () => (await kept()).count).toBe(count - 1);
      expect((await kept()).has(1)).toBe(true);
      const other = await launched.openExtensionPage('src/history.html');
      await waitForText(other, words('history_deleted_reports_one'));
      await other.keyboard.press('z');
      await expect.poll(async () => (await kept()).count).toBe(count);
      await other.close();
      await history.bringToFront();
      await history.waitForSelector(tickOf(0));
    });

    test('scroll to the last one in one go, also from one that has the focus and is gone then', async () => {
      await toTop();
      await history.click(tickOf(1));
      await toTop();
      // Only the first lines are there once the page has noticed that it was scrolled.
      await history.evaluate(async () => {
        for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
      });
      await history.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await history.waitForSelector(tickOf(count - 1));
      // At the top of the page the bar of what is chosen may lie over its tick.
      await press(history, 'bulk_clear');
    });

    test('are chosen as they were meant, however late the worker says which they are', async () => {
      await toTop();
      await history.evaluate(holdAsked);
      await history.click(tickOf(0));
      await history.keyboard.down('Shift');
      await history.click(tickOf(7));
      await history.keyboard.up('Shift');
      await history.click(tickOf(4));
      await history.click(tickOf(9));
      await waitForChosen(3);
      await history.evaluate(() => dispatchEvent(new Event('heard')));
      await waitForChosen(8);
      for (const at of [3, 9]) await history.waitForSelector(`${tickOf(at)}:checked`);
      await history.waitForSelector(`${tickOf(4)}:not(:checked)`);
      // Also for what is then done with them.
      await history.evaluate(holdAsked);
      await history.focus(tickOf(9));
      await pressWith('Shift', 'ArrowDown');
      await history.keyboard.press('Delete');
      await history.waitForFunction(() => !document.querySelector('.chosen-bar'), { polling: 50 });
      await history.evaluate(() => dispatchEvent(new Event('heard')));
      await waitForText(history, words('history_deleted_reports', 9));
      await history.keyboard.press('z');
      await history.waitForSelector(`${tickOf(3)}:not(:checked)`);
      await expect.poll(async () => (await inStore(launched, 'reports', 'getAll')).length).toBe(count);
    });

    test('are chosen by the mouse from one to another that is far away', async () => {
      await toTop();
      await history.click(tickOf(1));
      await history.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await history.waitForSelector(tickOf(count - 2));
      await history.keyboard.down('Shift');
      await history.click(tickOf(count - 2));
      await waitForChosen(count - 2);
      // The same once more: the browser takes its tick away, and it is chosen all the same.
      await history.click(tickOf(count - 2));
      await history.keyboard.up('Shift');
      await history.waitForSelector(`${tickOf(count - 2)}:checked`);
      await press(history, 'history_choose_all', count);
      await waitForChosen(count);
      await history.keyboard.press('Tab');
      await press(history, 'bulk_clear');
      await history.waitForFunction(() => !document.querySelector('.chosen-bar'), { polling: 50 });
    });

    test('are chosen no longer once something else is searched for', async () => {
      await toTop();
      await history.click(tickOf(0));
      await waitForChosen(1);
      await history.type('input[type=search]', '第1');
      await history.waitForFunction(() => !document.querySelector('.chosen-bar'), { polling: 50 });
      expect(
        await history.$$eval('.report-tick > input', (all) =>
          all.some((each) => (each as HTMLInputElement).checked),
        ),
      ).toBe(false);
    });

    test('keep what was begun in the form of one that is scrolled away', async () => {
      const id = randomUUID();
      const createdAt = sampleRecord.createdAt + hour;
      const report = { ...sampleRecord.report, id, createdAt: new Date(createdAt).toISOString() };
      await putInStore(launched, 'reports', [{ ...sampleRecord, id, createdAt, report, state: 'refused' }]);
      await history.close();
      history = await launched.openExtensionPage('src/history.html');
      await history.waitForSelector('.report-line');
      await history.click('.report-line[aria-expanded=false]');
      await history.waitForFunction(
        (label) => {
          const summary = [...document.querySelectorAll('summary')].find(
            (each) => each.textContent === label,
          );
          summary?.click();
          return summary;
        },
        { polling: 50 },
        words('edit_report'),
      );
      await history.type('.report form textarea', '写了半个小时的说明');
      await history.evaluate(async () => {
        // With the next frame Firefox scrolls to where somebody has just written.
        await new Promise(requestAnimationFrame);
        scrollTo(0, document.body.scrollHeight);
      });
      await history.waitForSelector('.report form textarea', { hidden: true });
      await history.evaluate(() => scrollTo(0, 0));
      await history.waitForSelector('.report form textarea', { visible: true });
      const note = await history.$eval('.report form textarea', (area) => area.value);
      expect(note).toBe('写了半个小时的说明');
    });
  });
}

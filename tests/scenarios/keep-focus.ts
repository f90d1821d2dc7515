import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportRecord } from '../../src/history/records.ts';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { join, waitForText, words } from '../browsers/drive-product.ts';
import { editPatrol } from '../browsers/edit-patrol.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { putInStore } from '../browsers/put-in-store.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { changeSettingsIn } from '../browsers/settings-in.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { sampleRecord } from '../sample-report.ts';

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));

/** Whoever uses the keyboard alone is never thrown back to the top of a page by what was pressed. */
export function keepFocus(launch: () => Promise<Launched>): void {
  describe('the focus of a person who uses keys', () => {
    let launched: Launched;
    let served: Served;

    beforeAll(async () => {
      served = await serve((request, response) => {
        if (request.url === '/list.json') response.end(JSON.stringify(list));
        else if (request.url === '/') response.setHeader('Content-Type', 'text/html').end('<p>Nothing.');
        else response.writeHead(503).end();
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /** Gives the focus to a button with these words, and presses it by its key. */
    async function pressByKey(page: Page, label: string): Promise<void> {
      await page.waitForFunction(
        (wanted) => {
          const button = [...document.querySelectorAll('button')].find((each) => each.textContent === wanted);
          button?.focus();
          return button;
        },
        { polling: 50 },
        label,
      );
      await page.keyboard.press('Enter');
    }
    const answerYes = async (page: Page) => {
      await page.waitForSelector('dialog[open] button.danger');
      await page.focus('dialog[open] button.danger');
      await page.keyboard.press('Enter');
    };
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

    test('stays on a button that was disabled while it worked', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      await pressByKey(settings, words('lists_refresh'));
      await waitForText(settings, words('lists_refreshed'));
      await expect.poll(() => focused(settings)).toBe(words('lists_refresh'));
      await settings.close();
    });

    test('goes to the head of the part in which a button was that has done its work', async () => {
      const endpoint: Endpoint = {
        ...{ kind: 'webhook', name: 'My service', reportsUrl: `${served.address}/reports` },
        ...{ privacyUrl: null, contact: {}, expect: null },
      };
      const settings = await launched.openExtensionPage('src/settings.html');
      await changeSettingsIn(settings, { endpoint });
      await settings.close();
      const again = await launched.openExtensionPage('src/settings.html#reports');
      await pressByKey(again, words('destination_remove'));
      await answerYes(again);
      await waitForText(again, words('destination_none'));
      await expect.poll(() => focused(again)).toBe(words('destination_heading'));
      await again.close();
    });

    test('stays in the popup when what was pressed makes way for what takes it back', async () => {
      const thread = await launched.browser.newPage();
      await thread.goto(served.address);
      const tabId = await tabIdOf(launched, thread);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await popup.waitForSelector('.access summary');
      await popup.click('.access summary');
      await pressByKey(popup, words('pause_tab'));
      await waitForText(popup, words('access_paused_tab'));
      await expect.poll(() => focused(popup)).toBe(words('found_title'));
      await pressByKey(popup, words('pause_tab_resume'));
      await waitForText(popup, words('pause_now'));
      await expect.poll(() => focused(popup)).toBe(words('found_title'));
      await popup.close();
      await thread.close();
    });

    test('stays in a set of pages of which one is taken out', async () => {
      const panel = await editPatrol(launched, `${served.address}/one`, `${served.address}/two`);
      await panel.focus('.patrol-pages button');
      await panel.keyboard.press('Enter');
      await waitForText(panel, words('patrol_page_removed'));
      const name = await panel.$eval('.patrol-set h2', (head) => head.textContent);
      await expect.poll(() => focused(panel)).toBe(name);
      await panel.close();
    });

    test('stays with a report that is sent again', async () => {
      const id = randomUUID();
      const report = { ...sampleRecord.report, id };
      const waiting: ReportRecord = {
        ...{
          ...sampleRecord,
          id,
          report,
          state: 'queued',
          attempts: 1,
          nextAttemptAt: Date.now() + 3_600_000,
        },
        endpoint: { ...sampleRecord.endpoint, reportsUrl: `${served.address}/reports` },
        lastError: { code: 'endpoint_failed', values: ['503'] },
      };
      await putInStore(launched, 'reports', [waiting]);
      const history = await launched.openExtensionPage('src/history.html');
      await pressByKey(history, words('send_again'));
      await expect
        .poll(async () => (await inStore<ReportRecord>(launched, 'reports', 'getAll'))[0]?.attempts)
        .toBe(2);
      await expect.poll(() => focused(history)).toBe(report.page.title);
      await history.close();
    });
  });
}

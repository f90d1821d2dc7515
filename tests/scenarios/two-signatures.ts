import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rotateKeys } from '../../desk/signing/make-keys.ts';
import {
  join,
  paintedOn,
  press,
  tabTo,
  waitForPainted,
  waitForText,
  words,
} from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { newSeat, signIn, tickWordings, writeVerdict } from '../browsers/staff-page.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { reportedClaim } from '../desk/reported-claim.ts';
import { sampleDraft } from '../desk/sample-draft.ts';
import { staffCalls } from '../desk/staff-calls.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';

const rumour = '水厂被污染，今晚起全城停水三天，大家赶紧囤水';

/** Two approvers sign a version, each with the key of their own browser; a third browser is a reader's. */
export function twoSignatures(launch: () => Promise<Launched>): void {
  describe('a list that two approvers have to sign', () => {
    let desk: TestDesk;
    let forum: Served;
    const browsers: Launched[] = [];
    let reader: Launched;
    let writer: Page;
    let judge: Page;

    beforeAll(async () => {
      forum = await serve((_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><html lang="zh-CN"><title>论坛</title><p>听说${rumour}！</p>`);
      });
      desk = await testDesk();
      await publishFirst();
      reader = await open();
      await join(reader, desk.address);
      writer = await (await open()).openExtensionPage('src/review.html');
      judge = await (await open()).openExtensionPage('src/review.html');
      const token = (name: string) => newSeat(desk, name, 'reviewer', 'approver');
      await signIn(writer, desk.address, await token('Seat 3'));
      await signIn(judge, desk.address, await token('Seat 4'));
    });
    afterAll(async () => {
      for (const launched of browsers) await launched.close();
      await desk?.remove();
      await forum?.close();
    });

    async function open(): Promise<Launched> {
      const launched = await launch();
      browsers.push(launched);
      return launched;
    }

    /** A first version, which the desk's own key signs. */
    async function publishFirst(): Promise<void> {
      const seat = staffCalls(desk);
      const one = await seat('Seat 1', 'reviewer');
      const two = await seat('Seat 2', 'approver');
      const claim = await reportedClaim(desk.address, one.call);
      await one.call('PUT', claim.draft, { revision: 0, draft: sampleDraft });
      const { wordings } = sampleDraft;
      const tried = await one.call('POST', '/staff/dry-run', { wordings, claimId: claim.id });
      const { id: dryRun } = await tried.json();
      await one.call('POST', `${claim.draft}/ask-approval`, { revision: 1, dryRun });
      const approved = await two.call('POST', `${claim.draft}/approve`, { revision: 1 });
      expect((await approved.json()).release).toEqual({ state: 'published', version: 1 });
    }

    /** Makes the key of a browser under the name of its seat, and returns what is to be given to the root. */
    async function makeKey(page: Page): Promise<string> {
      await page.bringToFront();
      await page.click('.seat summary');
      await press(page, 'sign_key');
      await page.waitForSelector('.own-key');
      const key = await page.$eval('.own-key', (shown) => shown.textContent ?? '');
      await page.click('.seat summary');
      return key;
    }

    /** The words painted on the forum, once the reader's browser has asked for its lists. */
    async function painted(count: number): Promise<string> {
      const settings = await reader.openExtensionPage('src/settings.html');
      await press(settings, 'lists_refresh');
      await waitForText(settings, words('lists_refreshed'));
      await settings.close();
      const page = await reader.browser.newPage();
      await page.goto(forum.address);
      await waitForPainted(page, count);
      const found = Object.values(await paintedOn(page)).flat();
      await page.close();
      return found.join('');
    }

    const versionOf = async () => (await (await desk.get('/lists/corrections.json')).json()).version;
    const waiting = (missing: number) => words('release_waiting', 2, missing);

    test('each makes a key in their browser, and whoever holds the root key lets both count', async () => {
      const releaseKeys = [await makeKey(writer), await makeKey(judge)];
      expect(new Set(releaseKeys).size).toBe(2);
      await rotateKeys(desk.dataFolder, 'release', { releaseKeys, deskSigns: 'no' }, new Date());
    });

    test('one writes a verdict, and cannot sign before another has approved it', async () => {
      await reportedClaim(desk.address, staffCallsAsAdmin(desk), rumour);
      await writer.bringToFront();
      await press(writer, 'queue_news', 1);
      await (await writer.waitForSelector('.line'))?.click();
      await writer.waitForSelector('.claim-title');
      await writeVerdict(writer, 'draft_claim', '水厂受到污染，全城要停水三天。');
      await writer.click('.statuses .false');
      await writeVerdict(writer, 'draft_explanation', '水厂没有受到污染，也没有停水计划。');
      await writeVerdict(writer, 'draft_source_url', 'https://water.example/notice');
      await writeVerdict(writer, 'draft_source_title', '供水公司公告');
      await writer.keyboard.press('Enter');
      await tickWordings(writer);
      await press(writer, 'approval_ask');
      await waitForText(writer, words('approval_waits'));
      expect(await writer.$('.signing-strip .notice')).toBeNull();
    });

    test('who approves it is shown what to sign, and compares the six words before the first time', async () => {
      await judge.bringToFront();
      await press(judge, 'queue_news', 1);
      await (await judge.waitForSelector('.line'))?.click();
      await press(judge, 'approval_approve');
      await judge.waitForSelector('dialog.signing .fingerprint');
      expect(await judge.$eval('dialog.signing .primary', (sign) => sign.matches(':disabled'))).toBe(true);
      await waitForText(judge, '水厂没有受到污染');
      expect(await violationsOf(judge, { asItIs: reader.kind === 'firefox' })).toEqual([]);
      await judge.click('dialog.signing input[type=checkbox]');
      await press(judge, 'sign_do');
      await waitForText(judge, words('release_signed_here', 2, 1));
      expect(await judge.$('dialog.signing')).toBeNull();
    });

    test('readers get nothing of it while a signature is missing', async () => {
      expect(await versionOf()).toBe(1);
      expect(await painted(0)).toBe('');
    });

    test('who wrote it sees that it waits, and signs by keyboard alone, which publishes it', async () => {
      await writer.bringToFront();
      await waitForText(writer, waiting(1));
      await writer.focus('.seat summary');
      await tabTo(writer, '.signing-strip .primary');
      await writer.keyboard.press('Enter');
      await writer.waitForSelector('dialog.signing .fingerprint');
      await writer.keyboard.press('Escape');
      await writer.waitForSelector('.signing-strip .primary:focus');
      await writer.keyboard.press('Enter');
      await writer.waitForSelector('dialog.signing .fingerprint');
      expect(await inFocus(writer)).toContain(words('sign_head', 2));
      await tabTo(writer, 'dialog.signing input[type=checkbox]');
      await writer.keyboard.press(' ');
      await tabTo(writer, 'dialog.signing .primary');
      await writer.keyboard.press('Enter');
      await writer.waitForSelector('[data-pane] :focus');
      await waitForText(writer, words('release_published', 2));
      expect(await versionOf()).toBe(2);
      await judge.bringToFront();
      await judge.waitForFunction(() => !document.querySelector('.signing-strip .notice'), { polling: 50 });
    });

    test('the browser of a reader takes what both have signed', async () => {
      expect(await painted(1)).toContain('水厂被污染');
    });
  });
}

const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Asks the desk as its admin, who may read everything. */
const staffCallsAsAdmin = (desk: TestDesk) => (_method: string, path: string) => desk.getAsStaff(path);

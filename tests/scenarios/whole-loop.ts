import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, paintedOn, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { outbox } from '../browsers/read-outbox.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { newSeat, openView, signIn, tickWordings, writeVerdict } from '../browsers/staff-page.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';

/** One rumour as three people tell it. */
const posts = [
  '听我姐说水厂被污染了，今晚八点起全城停水三天，大家赶紧囤水！',
  '紧急通知：水厂被污染，今晚起全城停水三天，快转给家里人。',
  '水厂被污染了是不是？说今晚八点起全城停水三天，超市的水都抢空了。',
];
/** What somebody who has never heard of it writes elsewhere, and the rumour a fourth time. */
const later = ['周末一起去爬山吗？', '群里都在传，水厂被污染，今晚起全城停水三天，真吓人。'];
const claim = '水厂受到污染，全城要停水三天。';
const fact = '水厂没有受到污染，也没有停水计划。';

/** From three reports of one rumour to its published correction, and on to a dispute that is upheld. */
export function wholeLoop(launch: () => Promise<Launched>): void {
  describe('a rumour that three people report', () => {
    let launched: Launched;
    let desk: TestDesk;
    let forum: Served;
    let staff: Page;
    const tokens: Record<'reviewer' | 'approver', string> = { reviewer: '', approver: '' };

    beforeAll(async () => {
      forum = await serve((request, response) => {
        const texts = request.url === '/t/2' ? later : posts;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="zh-CN"><title>论坛</title>${texts.map((text) => `<p>${text}</p>`).join('')}`,
        );
      });
      desk = await testDesk({ config: { name: 'Harbour desk', publisher: 'Harbour', contact: {} } });
      tokens.reviewer = await newSeat(desk, 'Seat 1', 'reviewer');
      tokens.approver = await newSeat(desk, 'Seat 2', 'reviewer', 'approver', 'publisher');
      launched = await launch();
      await join(launched, desk.address);
      staff = await launched.openExtensionPage('src/review.html');
    });
    afterAll(async () => {
      await launched?.close();
      await desk?.remove();
      await forum?.close();
    });

    /** Selects the post with this number on the page and reports it. */
    async function reportPost(number: number): Promise<void> {
      const page = await launched.browser.newPage();
      await page.goto(`${forum.address}/t/1`);
      await page.evaluate((at) => {
        const post = document.querySelectorAll('p')[at];
        if (post) getSelection()?.selectAllChildren(post);
      }, number);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await press(popup, 'report_open');
      await popup.waitForSelector('form button[type=submit]:not(:disabled)');
      await press(popup, 'report_send');
      await popup.waitForSelector('a[href*="/receipts/"]');
      await popup.close();
      await page.close();
    }

    /** Has the browser ask for its lists now. */
    async function refreshLists(): Promise<void> {
      const settings = await launched.openExtensionPage('src/settings.html');
      await press(settings, 'lists_refresh');
      await settings.waitForFunction(
        (sentence) => document.body.textContent?.includes(sentence),
        { polling: 50 },
        words('lists_refreshed'),
      );
      await settings.close();
    }

    /** What stands beside the heading of the verdict. */
    const verdictTag = () =>
      staff.$eval('.pane.verdict .pane-tools .chip', (chip) => chip.textContent).catch(() => null);

    /** The words painted on the other thread, by status. */
    async function paintedLater(): Promise<Record<string, string[]>> {
      const page = await launched.browser.newPage();
      await page.goto(`${forum.address}/t/2`);
      await waitForPainted(page, 1);
      const painted = await paintedOn(page);
      await page.close();
      return painted;
    }

    test('their three reports are one line in the queue', async () => {
      for (let number = 0; number < posts.length; number++) await reportPost(number);
      await signIn(staff, desk.address, tokens.reviewer);
      await expect
        .poll(() =>
          staff.$$eval('.line .n', (counts) =>
            counts.map((each) => Number.parseInt(each.textContent ?? '', 10)),
          ),
        )
        .toEqual([3]);
    });

    test('one takes it, writes a verdict and asks for approval, and cannot approve it', async () => {
      await (await staff.waitForSelector('.line'))?.click();
      await staff.waitForSelector('.claim-title');
      await staff.click('[aria-keyshortcuts=T]');
      await writeVerdict(staff, 'draft_claim', claim);
      await staff.click('.statuses .false');
      await writeVerdict(staff, 'draft_explanation', `${fact}供水公司的监测数据一切正常。`);
      await writeVerdict(staff, 'draft_source_url', 'https://water.example/notice');
      await writeVerdict(staff, 'draft_source_title', '供水公司公告');
      await staff.keyboard.press('Enter');
      await tickWordings(staff);
      await expect.poll(verdictTag).toBe(words('draft_kept'));
      await press(staff, 'approval_ask');
      await waitForText(staff, words('approval_waits'));
      expect(await verdictTag()).toBe(words('draft_waits'));
    });

    test('another approves it, and it is published', async () => {
      await signIn(staff, desk.address, tokens.approver);
      await (await staff.waitForSelector('.line'))?.click();
      await press(staff, 'approval_approve');
      await waitForText(staff, words('release_published', 1));
      await expect.poll(verdictTag).toBe(words('draft_published'));
    });

    test('within one refresh the page of a fourth person shows it', async () => {
      await refreshLists();
      const painted = await paintedLater();
      expect(painted.false?.join('')).toContain('今晚起全城停水三');
    });

    test('the three who reported are answered', async () => {
      const records = await outbox(launched);
      const states = await Promise.all(
        records.map(async ({ receipt }) => (await fetch(receipt?.statusUrl ?? '')).json()),
      );
      expect(states).toHaveLength(3);
      for (const state of states)
        expect(state).toMatchObject({ state: 'answered', verdict: { status: 'false' } });
    });

    test('somebody disputes it on its page, and the desk corrects it', async () => {
      const citizen = await launched.browser.newPage();
      await citizen.goto(`${desk.address}/corrections`);
      const address = await citizen.$eval(
        'a[href*="corrections/"]',
        (link) => (link as HTMLAnchorElement).href,
      );
      await citizen.goto(address);
      // The picture it is passed on with, as the approver's browser has drawn it.
      const drawn = () =>
        citizen.$eval('.panel img', (image) => [
          (image as HTMLImageElement).naturalWidth,
          (image as HTMLImageElement).naturalHeight,
        ]);
      await expect.poll(drawn).toEqual([1200, 630]);
      await citizen.locator('form.dispute textarea').fill('东区今晚确实停水检修两小时。');
      await citizen.click('form.dispute button');
      await expect.poll(() => citizen.url()).toContain('/receipts/');
      const receipt = citizen.url();

      await signIn(staff, desk.address, tokens.reviewer);
      await openView(staff, 'view_disputes');
      await expect.poll(() => staff.$$eval('.line', (lines) => lines.length)).toBe(1);
      await (await staff.waitForSelector('.line'))?.click();
      // What somebody objects is to be read without a press: nothing else is known of a dispute.
      await staff.waitForSelector('.all-reports[open] article');
      expect(await staff.$eval('.all-reports', (all) => all.textContent)).toContain(
        '东区今晚确实停水检修两小时',
      );
      await staff.click('[aria-keyshortcuts=T]');
      await press(staff, 'draft_unlock');
      await staff.click('.statuses .corrected');
      await writeVerdict(staff, 'draft_explanation', `${fact}东区今晚停水检修两小时。`);
      await press(staff, 'approval_ask');
      await waitForText(staff, words('approval_waits'));
      // Its own entry rests on the same sources, and is no other claim.
      expect(await staff.$('.resting')).toBeNull();
      await signIn(staff, desk.address, tokens.approver);
      await openView(staff, 'view_disputes');
      await (await staff.waitForSelector('.line'))?.click();
      await press(staff, 'approval_approve');
      await waitForText(staff, words('release_published', 2));

      await refreshLists();
      expect((await paintedLater()).corrected?.join('')).toContain('今晚起全城停水三');
      expect(await (await fetch(receipt, { headers: { Accept: 'application/json' } })).json()).toMatchObject({
        state: 'answered',
      });
      await citizen.goto(address);
      // The browser may show the page as it was for a minute.
      await citizen.reload();
      expect(await citizen.$eval('main', (main) => main.textContent)).toContain('东区今晚停水检修两小时');
      await citizen.close();
    });
  });
}

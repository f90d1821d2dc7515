import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { newSeat, openView, signIn } from '../browsers/staff-page.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { sampleDraft } from '../desk/sample-draft.ts';
import { deliver, sampleReport } from '../desk/sample-report.ts';
import { staffCalls } from '../desk/staff-calls.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';

const rumour = '水厂被污染，今晚起全城停水三天';
/** What the threads show once the claim is published, in the order they were reported in. */
const logIn = '<form><input name="name"> <input type="password"> <button>登录</button></form>';
const threads = {
  '/t/kept': `<p>听说${rumour}，快囤水</p>`,
  '/t/withdrawn': '<p>此帖已删除</p>',
  '/t/walled': `<p>请先登录，登录以后才能看这个主题</p>${logIn}`,
  '/t/beside': `${logIn}<p>今天的菜价：白菜一块二，萝卜八毛</p>`,
  '/t/gone': '<p>此帖已删除</p>',
  '/t/edited': '<p>听说水厂没被污染，今晚全城停水三小时，快囤水</p>',
  '/t/up': `<p>听说${rumour}，快囤水</p>`,
} as const;

/** A page that asks to log in in place of a thread says so in its title. */
const titleOf = (path: string): string => (path === '/t/walled' ? '登录' : `主题 ${path}`);

/** The pages of a published claim are walked through again, and the desk is told what they show. */
export function aftercare(launch: () => Promise<Launched>): void {
  describe('the pages of a published claim', () => {
    let launched: Launched;
    let desk: TestDesk;
    let forum: Served;
    let claim = '';
    let staff: Page;
    let panel: Page;
    const loads: string[] = [];
    /** Where each report is told of, and withdrawn, by the path of its thread. */
    const receipts = new Map<string, string>();

    beforeAll(async () => {
      forum = await serve(({ url = '' }, response) => {
        if (url in threads) loads.push(url);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="zh-CN"><title>${titleOf(url)}</title>${threads[url as keyof typeof threads] ?? ''}`,
        );
      });
      desk = await testDesk();
      for (const path of Object.keys(threads)) receipts.set(path, await report(path));
      await publish();
      launched = await launch();
      staff = await launched.openExtensionPage('src/review.html');
      await signIn(staff, desk.address, await newSeat(desk, 'Seat 3', 'reviewer'));
    });
    afterAll(async () => {
      await launched?.close();
      await desk?.remove();
      await forum?.close();
    });

    /** One of the threads is on a site that the extension may not look at. */
    const pageAt = (path: string) =>
      path === '/t/kept'
        ? `http://forum.example:${new URL(forum.address).port}${path}`
        : forum.address + path;

    async function report(path: string): Promise<string> {
      const quote = { type: 'TextQuoteSelector', exact: rumour, prefix: '听说', suffix: '，快囤水' } as const;
      const position = { type: 'TextPositionSelector', start: 2, end: 2 + rumour.length } as const;
      const page = { url: pageAt(path), urlScope: 'full', title: `主题 ${path}` } as const;
      const passages = [{ quote, position }];
      const sent = await deliver(desk.address, { report: sampleReport({ passages, page }) });
      expect(sent.status).toBe(201);
      return (await sent.json()).statusUrl;
    }

    /** Publishes a verdict on the one claim there is. */
    async function publish(): Promise<void> {
      const seat = staffCalls(desk);
      const one = await seat('Seat 1', 'reviewer');
      const two = await seat('Seat 2', 'approver');
      const claims = async () => (await (await desk.getAsStaff('/staff/claims')).json()).claims;
      await vi.waitFor(
        async () =>
          expect((await claims()).map(({ reports }: { reports: number }) => reports)).toEqual([
            Object.keys(threads).length,
          ]),
        { timeout: 60_000 },
      );
      [{ id: claim }] = await claims();
      const draft = `/staff/claims/${claim}/draft`;
      const wordings = [rumour];
      await one.call('PUT', draft, { revision: 0, draft: { ...sampleDraft, wordings } });
      const tried = await one.call('POST', '/staff/dry-run', { wordings, claimId: claim });
      const { id: dryRun } = await tried.json();
      await one.call('POST', `${draft}/ask-approval`, { revision: 1, dryRun });
      const approved = await two.call('POST', `${draft}/approve`, { revision: 1 });
      expect((await approved.json()).release).toEqual({ state: 'published', version: 1 });
    }

    /** Waits until the thread is open in the walk, and what is said of its passage. */
    async function expectSeen(path: string, key: Parameters<typeof words>[0]): Promise<void> {
      const opened = async () =>
        (await launched.browser.pages()).filter((each) => each.url() === pageAt(path)).length;
      await expect.poll(opened).toBe(1);
      const said = () =>
        panel.$$eval('[aria-labelledby=walk-sought] .chip', (chips) => chips.map((chip) => chip.textContent));
      await expect.poll(said).toEqual([words(key)]);
    }

    async function next(): Promise<void> {
      await panel.bringToFront();
      await panel.keyboard.press('n');
    }

    /** The page from which the walk is led, as it says itself: Firefox tells its driver of no such page. */
    async function pageOfWalk(): Promise<Page | undefined> {
      for (const each of await launched.browser.pages()) {
        const at = await each.evaluate(() => location.href).catch(() => '');
        if (at.endsWith(`patrol.html#${claim}`)) return each;
      }
    }

    test('become a patrol at a press, of which none is opened by it', async () => {
      await openView(staff, 'view_answered');
      await (await staff.waitForSelector('.line'))?.click();
      await press(staff, 'aftercare_make');
      await expect.poll(async () => (await pageOfWalk()) !== undefined).toBe(true);
      panel = (await pageOfWalk()) ?? panel;
      await waitForText(panel, words('patrol_pages', 7));
      expect(loads).toEqual([]);
    });

    test('are walked through, the newest first, and each says what has become of the passage', async () => {
      await panel.bringToFront();
      await panel.click('.patrol-set > button');
      await expectSeen('/t/up', 'aftercare_still_up');
      await next();
      await expectSeen('/t/edited', 'aftercare_edited');
      await next();
      await expectSeen('/t/gone', 'aftercare_gone');
      await panel.bringToFront();
      expect(await violationsOf(panel, { asItIs: launched.kind === 'firefox' })).toEqual([]);
    });

    test('are not looked at where they ask to log in, unless they have a field for that beside their text', async () => {
      await next();
      await expectSeen('/t/beside', 'aftercare_gone');
      expect(await panel.evaluate(() => document.body.textContent)).not.toContain(words('aftercare_log_in'));
      await next();
      await expectSeen('/t/walled', 'aftercare_not_looked_at');
      await waitForText(panel, words('aftercare_log_in'));
      await panel.bringToFront();
      expect(await violationsOf(panel, { asItIs: launched.kind === 'firefox' })).toEqual([]);
    });

    test('are opened also where the extension may not look, and never said to have lost it', async () => {
      await next();
      await expectSeen('/t/withdrawn', 'aftercare_gone');
      await next();
      await expectSeen('/t/kept', 'aftercare_not_looked_at');
      await next();
      await expect
        .poll(() => panel.$$eval('.seen-pages .chip', (chips) => chips.map((chip) => chip.textContent)))
        .toEqual(
          (['still_up', 'edited', 'gone', 'gone', 'not_looked_at', 'gone', 'not_looked_at'] as const).map(
            (state) => words(`aftercare_${state}`),
          ),
        );
      expect(loads).toEqual(Object.keys(threads).reverse());
    });

    /** The pages that may still be told of, with the words of the button for each. */
    const buttonsOfUntold = () =>
      panel.$$eval('.seen-pages li:has(button)', (rows) =>
        rows.map((row) => ['.cut', 'button'].map((part) => row.querySelector(part)?.textContent)),
      );

    /** What the claim's timeline at the desk says of its pages, oldest first. */
    async function toldOf(): Promise<object[]> {
      const { timeline } = await (await desk.getAsStaff(`/staff/claims/${claim}`)).json();
      return timeline
        .filter(({ kind }: { kind: string }) => kind === 'pages-looked-at')
        .map(({ data }: { data: object }) => data);
    }

    test('are told to the desk at a press, one or all that were looked at, and each once', async () => {
      await panel.bringToFront();
      expect(await toldOf()).toEqual([]);
      await press(panel, 'aftercare_tell');
      await expect.poll(toldOf).toEqual([{ pages: 1, stillUp: 1, edited: 0, gone: 0 }]);
      expect((await fetch(receipts.get('/t/withdrawn') ?? '', { method: 'DELETE' })).status).toBe(204);
      await press(panel, 'aftercare_tell_all', 4);
      await expect.poll(toldOf).toEqual([expect.anything(), { pages: 4, stillUp: 1, edited: 1, gone: 2 }]);
      // What no report of the claim names any more is left out, and said.
      await waitForText(panel, words('refusal_pages_not_of_claim', 1));
      await expect.poll(buttonsOfUntold).toEqual([['主题 /t/withdrawn', words('aftercare_tell')]]);
      expect(await violationsOf(panel, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      await staff.bringToFront();
      await waitForText(staff, words('timeline_looked', 'Seat 3', 4, 1));
    });
  });
}

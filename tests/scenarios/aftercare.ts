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
const threads = {
  '/t/kept': `<p>听说${rumour}，快囤水</p>`,
  '/t/gone': '<p>此帖已删除</p>',
  '/t/edited': '<p>听说水厂没被污染，今晚全城停水三小时，快囤水</p>',
  '/t/up': `<p>听说${rumour}，快囤水</p>`,
} as const;

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

    beforeAll(async () => {
      forum = await serve(({ url = '' }, response) => {
        if (url in threads) loads.push(url);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="zh-CN"><title>${url}</title>${threads[url as keyof typeof threads] ?? ''}`,
        );
      });
      desk = await testDesk();
      for (const path of Object.keys(threads)) await report(pageAt(path));
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

    async function report(url: string): Promise<void> {
      const quote = { type: 'TextQuoteSelector', exact: rumour, prefix: '听说', suffix: '，快囤水' } as const;
      const page = { url, urlScope: 'full', title: '' } as const;
      const sent = await deliver(desk.address, { report: sampleReport({ passages: [{ quote }], page }) });
      expect(sent.status).toBe(201);
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

    test('become a patrol at a press, of which none is opened by it', async () => {
      await openView(staff, 'view_answered');
      await (await staff.waitForSelector('.line'))?.click();
      await press(staff, 'aftercare_make');
      const made = async () =>
        (await launched.browser.pages()).find((each) => each.url().endsWith(`patrol.html#${claim}`));
      await expect.poll(async () => (await made()) !== undefined).toBe(true);
      panel = (await made()) ?? panel;
      await waitForText(panel, words('patrol_pages').replace('$1', '4'));
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

    test('are opened also where the extension may not look, and never said to have lost it', async () => {
      await next();
      await expectSeen('/t/kept', 'aftercare_not_looked_at');
      await next();
      await expect
        .poll(() => panel.$$eval('.seen-pages .chip', (chips) => chips.map((chip) => chip.textContent)))
        .toEqual(
          (['still_up', 'edited', 'gone', 'not_looked_at'] as const).map((state) =>
            words(`aftercare_${state}`),
          ),
        );
      expect(loads).toEqual(['/t/up', '/t/edited', '/t/gone', '/t/kept']);
    });

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
      await press(panel, 'aftercare_tell_all', 2);
      await expect.poll(toldOf).toEqual([expect.anything(), { pages: 3, stillUp: 1, edited: 1, gone: 1 }]);
      const left = () => panel.$$eval('.walk-sought:has(.seen-pages) button', (buttons) => buttons.length);
      await expect.poll(left).toBe(0);
      expect(await violationsOf(panel, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      await staff.bringToFront();
      await waitForText(
        staff,
        words('timeline_looked').replace('$1', 'Seat 3').replace('$2', '3').replace('$3', '1'),
      );
    });
  });
}

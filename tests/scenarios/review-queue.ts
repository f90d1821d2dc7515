import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { problems } from '../../desk/problems.ts';
import type { Report } from '../../src/contract/report.ts';
import type { Draft } from '../../src/contract/staff/verdict.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { press, startOf, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { keepSaved } from '../browsers/saved-files.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { newSeat, openView } from '../browsers/staff-page.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { reportedClaim } from '../desk/reported-claim.ts';
import { sampleDraft } from '../desk/sample-draft.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from '../desk/sample-report.ts';
import { staffCalls } from '../desk/staff-calls.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';

const rumour = '水厂被污染，今晚起全城停水三天';
const other = '吃大蒜能治流感';
/** Markup in every text of a report: it is to be read, and never to become a part of the page. */
const hostile = '<img src=x onerror="document.title=1"><b>高速公路全部免费</b>';

/** Runs in the page: notes whether the field of a form has the focus as soon as it is there. */
function noteFocus(): void {
  const observer = new MutationObserver(() => {
    const field = document.querySelector('.action-form textarea');
    if (!field) return;
    document.body.dataset.hadFocus = String(document.activeElement === field);
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Staff of a desk sign in on the review page and work through its queue. */
export function reviewQueue(launch: () => Promise<Launched>): void {
  describe('the review page of a member of staff', () => {
    let launched: Launched;
    let desk: TestDesk;
    let forum: Served;
    let page: Page;
    let reviewer = '';

    beforeAll(async () => {
      forum = await serve((_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><title>论坛</title><p>我姐说，${rumour}。</p>`);
      });
      desk = await testDesk();
      reviewer = await newSeat(desk, 'Seat 2', 'reviewer');
      const picture = pictureOf('image/png');
      await report(other);
      await report(hostile);
      for (let each = 0; each < 3; each++) await report(rumour);
      await report(rumour, picture);
      await claimsOf(3);
      launched = await launch();
      page = await launched.openExtensionPage('src/review.html');
    });
    afterAll(async () => {
      await launched?.close();
      await desk?.remove();
      await forum?.close();
    });

    async function report(exact: string, picture?: Uint8Array<ArrayBuffer>): Promise<void> {
      const passage = {
        quote: { type: 'TextQuoteSelector', exact, prefix: '我姐说，', suffix: '。' },
      } as const;
      const made: Report = sampleReport({
        passages: [passage],
        page: { url: `${forum.address}/t/7`, urlScope: 'full', title: '论坛' },
        category: 'disaster-and-epidemic',
        note: exact,
        attachments: picture ? [attachmentOf(picture)] : [],
      });
      const response = await deliver(desk.address, { report: made, screenshot: picture });
      expect(response.status).toBe(201);
    }

    /** Waits until so many claims are open, the first of them with `most` reports. */
    async function claimsOf(count: number, most = 4): Promise<void> {
      await vi.waitFor(
        async () => {
          const { claims } = await (await desk.getAsStaff('/staff/claims?sort=reports')).json();
          expect([claims.length, claims[0]?.reports]).toEqual([count, most]);
        },
        { timeout: 60_000 },
      );
    }

    async function signIn(token: string): Promise<void> {
      await page.locator('form input[inputmode=url]').fill(desk.address);
      await page.locator('form input[type=password]').fill(token);
      await press(page, 'sign_in');
    }

    /** As somebody does who comes back later. Firefox's driver cannot reload a page of an extension. */
    async function openAgain(): Promise<void> {
      await page.close();
      page = await launched.openExtensionPage('src/review.html');
    }

    async function signOut(): Promise<void> {
      await page.click('.seat summary');
      await press(page, 'sign_out');
      await page.waitForSelector('input[type=password]');
    }

    /** Opens the claim with the most reports, and waits for its verdict. */
    async function openRumour(): Promise<void> {
      await page.waitForSelector('.line');
      await page.select('.queue select', 'reports');
      // Lines with as many reports as each other may change places.
      await page.waitForSelector('[role=listbox][aria-busy=false]');
      await page.waitForFunction(
        (first) => document.querySelector('.line .t')?.textContent === first,
        { polling: 50 },
        rumour,
      );
      await page.click('.line');
      await isTitled(rumour);
      await page.waitForSelector('.statuses');
    }

    const title = () => page.$eval('.claim-title', (head) => head.textContent);
    const isTitled = (wanted: string) => expect.poll(() => title().catch(() => '')).toBe(wanted);

    /** Opens the claim of the queue with these words. */
    async function openLine(text: string): Promise<void> {
      await page.evaluate((wanted) => {
        const line = [...document.querySelectorAll<HTMLElement>('.line')].find(
          (each) => each.querySelector('.t')?.textContent === wanted,
        );
        line?.click();
      }, text);
      await isTitled(text);
    }

    /** Has a claim nobody reported before answered by two other seats, and says what was reported. */
    async function publishedClaim(draft: Draft): Promise<string> {
      const seat = staffCalls(desk);
      const [writer, approver] = [await seat('Seat 4', 'reviewer'), await seat('Seat 5', 'approver')];
      const claim = await reportedClaim(desk.address, writer.call);
      const { revision } = await (await writer.call('PUT', claim.draft, { revision: 0, draft })).json();
      const tried = { wordings: draft.wordings, claimId: claim.id };
      const { id: dryRun } = await (await writer.call('POST', '/staff/dry-run', tried)).json();
      await writer.call('POST', `${claim.draft}/ask-approval`, { revision, dryRun });
      expect((await approver.call('POST', `${claim.draft}/approve`, { revision })).status).toBe(200);
      return (await (await writer.call('GET', claim.path)).json()).title;
    }

    /** As a person does: Firefox's driver tells the page nothing of a field that it makes empty. */
    async function clearSearch(): Promise<void> {
      await page.focus('.search input');
      await page.$eval('.search input', (field) => (field as HTMLInputElement).select());
      await page.keyboard.press('Backspace');
    }

    test('a token that is of no seat is refused with what to do, and nothing is kept', async () => {
      await signIn('seat_wrong');
      await waitForText(page, words('refusal_desk_token_wrong'));
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    test('who has a seat is signed in, also when the page is opened again', async () => {
      await signIn(reviewer);
      await page.waitForSelector('.desk-head h1');
      await openAgain();
      await page.waitForSelector('.seat summary');
      expect(await page.$eval('.seat summary', (seat) => seat.textContent?.trim())).toBe('Seat 2');
    });

    test('four reports of one rumour are one line, walked to and opened by keys', async () => {
      await page.waitForSelector('.line');
      await page.select('.queue select', 'reports');
      await expect
        .poll(() =>
          page.$$eval('.line', (lines) => lines.map((line) => line.querySelector('.t')?.textContent)),
        )
        .toEqual([rumour, expect.any(String), expect.any(String)]);
      await page.click('.line');
      await isTitled(rumour);
      expect(await page.$eval('.line[aria-current] .n', (n) => n.textContent)).toMatch(/^4/);
      await page.keyboard.press('j');
      await expect.poll(title).not.toBe(rumour);
      await page.keyboard.press('k');
      await isTitled(rumour);
      await page.focus('[role=listbox]');
      await page.keyboard.press('End');
      await expect.poll(title).not.toBe(rumour);
      await page.keyboard.press('Home');
      await isTitled(rumour);
    });

    test('a passage is shown between the words around it, and found again on its page by a key', async () => {
      expect(await page.$eval('.quote', (quote) => quote.textContent)).toBe(`我姐说，${rumour}。`);
      await page.keyboard.press('o');
      await waitForText(page, words('sought_exact'));
      for (const opened of await launched.browser.pages())
        if (opened.url().startsWith(forum.address)) await opened.close();
      await page.bringToFront();
    });

    test('a picture is fetched when it is wanted, and blurred and grey until that is switched off', async () => {
      expect(await page.$('.picture img')).toBeNull();
      await page.keyboard.press('i');
      await waitForText(page, words('claim_picture_right'));
      expect(await page.$eval('.picture img', (image) => getComputedStyle(image).filter)).toBe(
        'blur(7px) grayscale(1)',
      );
      await page.click(`.switched [role=switch]`);
      await expect
        .poll(() => page.$eval('.picture img', (image) => getComputedStyle(image).filter))
        .toBe('grayscale(1)');
      await openAgain();
      await page.waitForSelector('.switched');
      expect(
        await page.$$eval('.switched [role=switch]', (all) => all.map((one) => one.ariaChecked)),
      ).toEqual(['false', 'true']);
    });

    test('a search narrows the queue, and letters typed into it are no keys', async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('大蒜');
      await expect
        .poll(() => page.$$eval('.line .t', (titles) => titles.map((each) => each.textContent)))
        .toEqual([other]);
      await clearSearch();
      await page.waitForFunction(() => document.querySelectorAll('.line').length === 3, { polling: 50 });
    });

    test('what the queue shows is saved as a view, shown again by one press, and taken out', async () => {
      const views = () => page.$$eval('.saved-views button', (all) => all.map((each) => each.textContent));
      const lines = () => page.$$eval('.line .t', (titles) => titles.map((each) => each.textContent));
      await page.locator('.search input').fill('大蒜');
      await expect.poll(lines).toEqual([other]);
      await page.click('.queue button.square');
      await page.locator('.narrowing form input').fill('大蒜的说法');
      await page.focus('.narrowing form input');
      await page.keyboard.press('Enter');
      await expect.poll(views).toEqual(['大蒜的说法']);

      await openAgain();
      await expect.poll(async () => (await lines()).length).toBe(3);
      await page.click('.saved-views button');
      await expect.poll(lines).toEqual([other]);
      const searched = await page.$eval('.search input', (field) => (field as HTMLInputElement).value);
      expect(searched).toBe('大蒜');
      await page.click('.saved-views button');
      await expect.poll(async () => (await lines()).length).toBe(3);

      await page.click('.queue button.square');
      await page.click('.narrowing li button');
      await expect.poll(views).toEqual([]);
      await page.click('.narrowing output button');
      await expect.poll(views).toEqual(['大蒜的说法']);
      await page.click('.narrowing li button');
      await page.click('.queue button.square');
      await page.waitForFunction(() => !document.querySelector('.narrowing'), { polling: 50 });
    });

    test('markup that was reported stays text', async () => {
      await page.locator('.search input').fill('高速公路');
      await page.waitForFunction(() => document.querySelectorAll('.line').length === 1, { polling: 50 });
      await page.click('.line');
      await isTitled(hostile);
      expect(
        await page.$$eval('.claim :is(b, img)', (all) =>
          all.filter((one) => one.textContent?.includes('高速')),
        ),
      ).toEqual([]);
      expect(await page.evaluate(() => document.title)).toBe(words('desk_title'));
      await clearSearch();
      await page.waitForFunction(() => document.querySelectorAll('.line').length === 3, { polling: 50 });
    });

    test('every report of a claim is there as it was sent', async () => {
      await page.click('.line');
      await isTitled(rumour);
      await page.click('.all-reports > summary');
      await expect.poll(() => page.$$eval('.all-reports article', (all) => all.length)).toBe(4);
    });

    test('a claim is taken and put back by a key, and says whose it is', async () => {
      await page.keyboard.press('t');
      const taken = startOf('queue_mine');
      await page.waitForFunction(
        (word) => document.querySelector('.claim .pane-tools .chip.new')?.textContent?.includes(word),
        { polling: 50 },
        taken,
      );
      expect(await page.$eval('.line[aria-current] .who', (who) => who.textContent)).toContain(taken);
      const isFree = () =>
        page.waitForFunction(() => !document.querySelector('.claim .pane-tools .chip.new'), { polling: 50 });
      await page.keyboard.press('t');
      await isFree();

      // Who is done with it keeps it from nobody.
      await page.keyboard.press('t');
      await page.waitForSelector('.claim .pane-tools .chip.new');
      await page.keyboard.press('n');
      await expect.poll(title).not.toBe(rumour);
      await page.keyboard.press('k');
      await isTitled(rumour);
      await isFree();
    });

    test('who else looks at a claim is said beside it, before two do the same work', async () => {
      const claim = await page.$eval('.line[aria-current]', (line) => line.id.slice(-36));
      const other = await staffCalls(desk)('Seat 6', 'reviewer');
      const takeAt = () =>
        page.$eval('.claim .pane-tools button', (take) => [take.textContent, take.getBoundingClientRect().x]);
      const before = await takeAt();
      await other.call('POST', `/staff/claims/${claim}/actions`, { kind: 'look' });
      await page.waitForFunction(
        (said) => document.querySelector('.claim .pane-tools')?.textContent?.includes(said),
        { polling: 50 },
        words('queue_looks', 'Seat 6'),
      );
      expect(await takeAt()).toEqual(before);
    });

    test('a claim has a due date, which its form has again and takes away', async () => {
      const field = '.action-form input[type=datetime-local]';
      const openForm = async () => {
        await page.$eval('.claim .more', (menu) => {
          (menu as HTMLDetailsElement).open = true;
        });
        await page.click('[data-form=due]');
        await page.waitForSelector(field);
      };
      const write = async (moment: string) => {
        await page.$eval(
          field,
          (input, value) => {
            (input as HTMLInputElement).value = value;
            input.dispatchEvent(new Event('input', { bubbles: true }));
          },
          moment,
        );
        await press(page, 'act_do');
        await page.waitForSelector('.action-form', { hidden: true });
      };
      await openForm();
      await write('2036-01-02T10:30');
      await page.waitForSelector('.claim .due');
      await openForm();
      expect(await page.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('2036-01-02T10:30');
      await write('');
      await page.waitForSelector('.claim .due', { hidden: true });
    });

    test('a note is written by a key, stands in the timeline, and is taken back by another', async () => {
      await page.evaluate(noteFocus);
      await page.keyboard.press('m');
      await page.waitForSelector('.action-form textarea');
      // Whoever types on at once loses no letter.
      expect(await page.evaluate(() => document.body.dataset.hadFocus)).toBe('true');
      await page.keyboard.type('Water company by phone: all normal. tjk');
      await openAgain();
      await openRumour();
      await page.keyboard.press('m');
      await page.waitForSelector('.action-form textarea');
      await press(page, 'act_do');
      await waitForText(page, 'Seat 2: Water company by phone: all normal. tjk');
      await waitForText(page, words('done_note'));
      await page.keyboard.press('z');
      await waitForText(page, words('timeline_undone'));
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    });

    test('a claim is merged into one that was chosen, and has its reports back after an undo', async () => {
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await expect.poll(title).not.toBe(rumour);
      const merged = await title();
      await press(page, 'act_merge');
      await page.click('.action-form input[type=radio]');
      await press(page, 'act_do');
      await waitForText(page, words('claim_merged'));
      await press(page, 'claim_open_other');
      await isTitled(rumour);
      await waitForText(page, words('claim_reports', 5));
      await page.keyboard.press('z');
      await waitForText(page, words('claim_reports', 4));
      await press(page, 'bulk_clear');
      await page.waitForFunction(
        (wanted) => [...document.querySelectorAll('.line .t')].some((t) => t.textContent === wanted),
        { polling: 50 },
        merged,
      );
    });

    test('claims are closed together with one reason, and looked up among the closed', async () => {
      await report('月亮上的公告');
      await report('河里有鳄鱼出没的传闻');
      await claimsOf(5);
      await openAgain();
      await page.waitForFunction(() => document.querySelectorAll('.line').length === 5, { polling: 50 });
      for (const text of ['月亮上的公告', '河里有鳄鱼出没的传闻']) {
        await openLine(text);
        await page.keyboard.press('x');
      }
      await page.locator('.bulk input').fill('是玩笑。');
      await press(page, 'bulk_close');
      await page.waitForFunction(() => document.querySelectorAll('.line').length === 3, { polling: 50 });
      await page.click('.queue button.square');
      // A claim chosen as soon as it is there is the one that opens, not the first.
      await page.evaluate(() => {
        const watch = new MutationObserver(() => {
          const second = document.querySelectorAll<HTMLElement>('.line.done')[1];
          if (!second) return;
          watch.disconnect();
          second.click();
        });
        watch.observe(document.body, { childList: true, subtree: true });
      });
      await page.click('.narrowing button:nth-of-type(2)');
      await page.waitForFunction(() => document.querySelectorAll('.line.done').length === 2, { polling: 50 });
      const second = await page.$$eval('.line.done .t', (all) => all[1]?.textContent ?? '');
      await isTitled(second);
      await waitForText(page, '是玩笑。');
      await openAgain();
      await openRumour();
    });

    test('a verdict is written with a passage for a wording, tried, and handed to another seat by keys', async () => {
      await page.click('.line');
      await isTitled(rumour);
      await page.waitForSelector('.statuses');
      // Nothing is asked of the desk that it would refuse.
      await page.keyboard.press('d');
      await waitForText(page, words('dry_run_nothing'));
      await page.keyboard.press('1');
      await expect
        .poll(() => page.$eval('.statuses [aria-pressed=true]', (button) => button.className))
        .toBe('false');
      await page.locator('.verdict-fields > div > input').fill('水厂受到污染，全城要停水三天。');
      await page.locator('.verdict-fields textarea').fill('没有停水计划，水质正常。');
      await page.locator('.verdict-fields input[inputmode=url]').fill('https://water.example/notice');
      await press(page, 'draft_add');
      expect(await page.$eval('.dry-run [role=alert]', (each) => each.textContent)).toBe('');
      await page.click('.wording input');
      await page.focus('[role=listbox]');
      await page.keyboard.press('d');
      await waitForText(page, words('dry_run_of', 1, 1));
      // What was searched is named, with its licence, and manual pages are not taken for a forum.
      const searched = await page.$$eval('.dry-run details:last-child li', (all) =>
        all.map((each) => each.textContent ?? ''),
      );
      expect(searched.filter((one) => one.includes(words('dry_run_no_forum')))).toEqual([
        expect.stringMatching(/manpages-zh.*GFDL/),
      ]);
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      await waitForText(page, words('approval_waits'));
      expect(await page.$('.verdict-fields:disabled')).not.toBeNull();
    });

    test('drafts are shown on pages of this browser before anybody has approved them', async () => {
      await page.click('.seat summary');
      await press(page, 'preview_show');
      await waitForText(page, words('preview_shown', 1));
      const opened = await launched.browser.newPage();
      await opened.goto(forum.address);
      await waitForPainted(opened, 1);
      await opened.close();
      await page.bringToFront();
      await press(page, 'preview_end');
      await waitForText(page, words('preview_show'));
      await page.click('.seat summary');
    });

    test('nobody approves their own; another seat sends it back with a reason, and approves it then', async () => {
      const judge = await newSeat(desk, 'Seat 3', 'reviewer', 'approver');
      await signOut();
      await signIn(judge);
      await openRumour();
      // What the wordings find was tried by who asks for approval, and is there for who gives it.
      await waitForText(page, words('dry_run_of', 1, 1));
      await press(page, 'approval_send_back');
      await page.locator('.send textarea').fill('哪天的公告？');
      await press(page, 'approval_send_back');
      await waitForText(page, '哪天的公告？');

      await signOut();
      await signIn(reviewer);
      await openRumour();
      await waitForText(page, '哪天的公告？');
      await page.locator('.verdict-fields textarea').fill('没有停水计划；11月26日的水质正常。');
      await press(page, 'approval_ask');
      await waitForText(page, words('approval_waits'));

      await signOut();
      await signIn(judge);
      await openRumour();
      await press(page, 'approval_approve');
      await waitForText(page, words('release_published', 1));
      const list = await (await desk.get('/.well-known/qiuzheng.json')).json();
      expect(list.lists).toHaveLength(1);
      // What is answered is no longer in the queue.
      await openAgain();
      await page.waitForFunction(() => document.querySelectorAll('.line').length === 2, { polling: 50 });
    });

    test('whoever revises a published verdict is asked about others that rest on its sources', async () => {
      const other = await publishedClaim({
        ...sampleDraft,
        claim: '自来水厂被投毒',
        sources: [{ url: 'https://water.example/notice', title: '供水公司公告' }],
      });
      await openView(page, 'view_answered');
      await page.waitForFunction(() => document.querySelectorAll('.line').length === 2, { polling: 50 });
      await openLine(rumour);
      await page.waitForSelector('.statuses');
      expect(await page.$('.resting')).toBeNull();
      await press(page, 'draft_unlock');
      await waitForText(page, words('resting_on'));
      expect(await page.$$eval('.resting button', (all) => all.map((each) => each.textContent))).toEqual([
        '自来水厂被投毒',
      ]);
      await page.click('.resting button');
      await isTitled(other);
      await openAgain();
      await page.waitForSelector('.line');
    });

    test('reports that come meanwhile are told above the queue, and move no line', async () => {
      const places = () =>
        page.$$eval('.line', (all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
      const before = await places();
      await report('新桥明天封路，绕行要多走两小时');
      await claimsOf(3, 1);
      await waitForText(page, words('queue_news', 1));
      expect(await places()).toEqual(before);
      await press(page, 'queue_news', 1);
      await expect.poll(async () => (await places()).length).toBe(before.length + 1);
    });

    test('the parts of the page are reached by F6, and are tabs in a narrow window', async () => {
      const paneInFocus = () =>
        page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane);
      await page.focus('[role=listbox]');
      const reached: (string | undefined)[] = [];
      for (let press = 0; press < 3; press++) {
        const from = await paneInFocus();
        await page.keyboard.press('F6');
        await expect.poll(paneInFocus).not.toBe(from);
        reached.push(await paneInFocus());
      }
      expect(reached).toEqual(['claim', 'verdict', 'queue']);
      await page.setViewport({ width: 360, height: 700 });
      const headOverlaps = () =>
        page.$$eval('.desk-head h1, .desk-head .seat, .desk-head .search', (all) => {
          const boxes = all.map((each) => each.getBoundingClientRect());
          return boxes.some((one, at) =>
            boxes
              .slice(at + 1)
              .some(
                (other) =>
                  one.left < other.right &&
                  other.left < one.right &&
                  one.top < other.bottom &&
                  other.top < one.bottom,
              ),
          );
        });
      await expect.poll(headOverlaps).toBe(false);
      await press(page, 'verdict_title');
      const shown = () =>
        page.$$eval('[data-pane]', (all) =>
          (all as HTMLElement[]).filter((pane) => pane.checkVisibility()).map((pane) => pane.dataset.pane),
        );
      await expect.poll(shown).toEqual(['verdict']);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      // Four times as large as in a window of 1280 by 1024 pixels: the page scrolls and the queue has room.
      await page.setViewport({ width: 320, height: 256 });
      await press(page, 'queue_title');
      await page.$eval('.seat .cut', (name) => {
        name.textContent = 'A name that is longer than most of them are';
      });
      const roomOfQueue = () => page.$eval('.lines', (lines) => lines.clientHeight >= 2 * 80);
      await expect.poll(roomOfQueue).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.setViewport({ width: 1440, height: 900 });
    });

    test('a claim is passed on to another desk by keys, or as a file that is taken in there', async () => {
      const headers = { Authorization: `Bearer ${desk.staffToken}` };
      const { own } = await (await desk.getAsStaff('/staff/desks')).json();
      await page.focus('[role=listbox]');
      await page.keyboard.press('p');
      await waitForText(page, words('pass_on_none'));
      await page.keyboard.press('Escape');
      // A desk may name itself: what it passes on comes back, as from any other.
      const named = await fetch(`${desk.address}/staff/desks`, {
        ...{ method: 'POST', headers, body: JSON.stringify({ ...own, name: '省求证台' }) },
      });
      const { id: to } = await named.json();
      await page.keyboard.press('p');
      await page.waitForSelector('.action-form input[type=radio]');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
        .toBe('radio');
      await page.click('.action-form input[type=radio]');
      await press(page, 'pass_on_send');
      await waitForText(page, words('pass_on_sent', '省求证台').split('$2')[0] ?? '');
      await waitForText(page, `Seat 3${words('timeline_passed_on').slice(2).replace('$2', '省求证台')}`);
      await press(page, 'pass_on_close');

      await page.click('.all-reports > summary');
      await press(page, 'pass_on_one');
      await page.waitForSelector('.all-reports input[type=radio]');
      await page.click('.all-reports input[type=radio]');
      await press(page, 'pass_on_send');
      await page.waitForSelector('.all-reports .notice.good');
      await press(page, 'pass_on_close');

      const claim = await page.$eval('.line[aria-current]', (line) => line.id.slice(-36));
      const file = await fetch(`${desk.address}/staff/claims/${claim}/bundles/file`, {
        ...{ method: 'POST', headers, body: JSON.stringify({ to }) },
      });
      await page.click('.seat summary');
      await chooseFile(page, 'claim.zip', new Uint8Array(await file.arrayBuffer()));
      await waitForText(page, startOf('bundle_taken'));
      await chooseFile(page, 'claim.zip', new TextEncoder().encode('no zip'));
      await waitForText(page, problems['bundle-broken'][2]);
      await page.click('.seat summary');
    });

    test('a bundle that is taken in gives a receipt to be saved, which its sender takes in', async () => {
      const headers = { Authorization: `Bearer ${desk.staffToken}` };
      const asAdmin = (method: string, path: string, body?: object) =>
        fetch(desk.address + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      // Named anew it has answered nothing yet.
      const { own, desks } = await (await asAdmin('GET', '/staff/desks')).json();
      for (const { id } of desks) await asAdmin('DELETE', `/staff/desks/${id}`);
      const { id: to } = await (await asAdmin('POST', '/staff/desks', { ...own, name: '邻县求证台' })).json();
      const claim = await page.$eval('.line[aria-current]', (line) => line.id.slice(-36));
      const file = await asAdmin('POST', `/staff/claims/${claim}/bundles/file`, { to });

      await page.click('.seat summary');
      await chooseFile(page, 'claim.zip', new Uint8Array(await file.arrayBuffer()));
      await waitForText(page, words('bundle_receipt_hint', '邻县求证台'));
      const saved = await keepSaved(page);
      await press(page, 'bundle_save_receipt');
      const receipt = await saved();
      for (const key of ['bundle_receipt_taken', 'bundle_receipt_again'] as const) {
        await chooseFile(page, 'receipt.json', receipt);
        await waitForText(page, words(key, '邻县求证台').split('$2')[0] ?? '');
      }
      await chooseFile(page, 'receipt.json', new TextEncoder().encode('{}'));
      await waitForText(page, problems['receipt-broken'][2]);
      await page.click('.seat summary');
      await waitForText(page, words('timeline_receipt').slice(2).replace('$2', '邻县求证台'));
    });

    test('bundles stand in a list, opened by a key, which says what receipt is missing', async () => {
      await page.focus('.claim-title');
      await page.keyboard.press('b');
      await waitForText(page, words('bundles_given'));
      const lines = () =>
        page.$$eval('dialog.bundles li', (all) => all.map((line) => line.textContent?.trim() ?? ''));
      await expect.poll(async () => (await lines()).length).toBeGreaterThan(2);
      const said = (await lines()).join('\n');
      expect(said).toContain('邻县求证台');
      // The first bundle went out as a file alone, and its receipt never came.
      expect((await lines())[0]).toContain(words('bundles_no_receipt'));
      expect(said).toContain(startOf('bundles_receipt_at'));
      expect(said).toContain(startOf('bundles_taken_line'));
      expect(await violationsOf(page, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.bundles', { hidden: true });
    });

    test('a key that is pressed while a dialog closes opens what it is for', async () => {
      await page.focus('.claim-title');
      await page.keyboard.press('b');
      await page.waitForSelector('dialog.bundles');
      await page.evaluate(() => {
        document.querySelector<HTMLDialogElement>('dialog.bundles')?.close();
        dispatchEvent(new KeyboardEvent('keydown', { key: 's' }));
      });
      await page.waitForSelector('dialog.summary table');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.summary', { hidden: true });
    });

    test('what the desk did is shown and saved, opened by a key', async () => {
      await page.focus('.claim-title');
      await page.keyboard.press('s');
      await page.waitForSelector('dialog.summary table');
      const shown = await page.$eval('dialog.summary', (dialog) => dialog.textContent ?? '');
      expect(shown).toMatch(/Reports received|收到报告/);
      expect(await violationsOf(page, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      const saved = await keepSaved(page);
      await press(page, 'summary_csv');
      expect(new TextDecoder().decode(await saved())).toContain(new URL(forum.address).hostname);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.summary', { hidden: true });
    });

    test('has no accessibility violation', async () => {
      expect(await violationsOf(page, { asItIs: launched.kind === 'firefox' })).toEqual([]);
    });

    test('who signs out leaves nothing of their seat', async () => {
      await signOut();
      expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('seat_');
    });

    test('whose token has ended since is told so, and led to the form in one press', async () => {
      await signIn(await newSeat(desk, 'Seat 9', 'reviewer'));
      await page.waitForSelector('.seat summary');
      const { seats } = await (await desk.getAsStaff('/staff/seats')).json();
      const { id } = seats.find(({ name }: { name: string }) => name === 'Seat 9');
      await fetch(`${desk.address}/staff/seats/${id}/token`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${desk.staffToken}` },
        body: '{}',
      });
      await openAgain();
      await waitForText(page, words('refusal_desk_token_wrong'));
      await press(page, 'sign_in');
      await page.waitForSelector('input[type=password]');
    });
  });
}

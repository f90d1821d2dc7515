import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { imageSize } from 'image-size';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choosePicture } from '../browsers/choose-picture.ts';
import { coverByHand } from '../browsers/cover-by-hand.ts';
import { press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { type Joined, joinedDesk } from '../browsers/joined-desk.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { placesOf } from '../browsers/places-of.ts';
import type { Arrived } from '../browsers/serve-desk.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';

const thread = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>
  <style>body { font: 20px sans-serif; margin: 40px }</style>
  <p><a class="username" href="/user/1">欧阳锦瑟</a> 听说吃大蒜能治流感，打 13812345678</p>
  <p><a class="username" href="/user/2">司徒鹤鸣</a> 真的吗</p>`;
const moving = `${thread}<p class="username" id="ticker">跑马灯</p><script>
  setInterval(() => { ticker.style.marginLeft = Math.random() * 300 + 'px'; }, 30);</script>`;
const knownPath = '/forum.php?mod=viewthread&tid=1';
/** What names the writer has no name that would tell: only the profile of this software knows it. */
const known = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>
  <meta name="generator" content="Discuz! X3.5"><div id="postlist"><div id="post_11"><table><tr>
  <td class="pls"><p class="pi">钟离未晚</p></td><td class="t_f" id="postmessage_11">听说吃大蒜能治流感</td></tr></table></div></div>`;
/** A picture opened by itself: nothing of ours runs in it. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><text y="50">欧阳锦瑟</text></svg>';

/** Taking, covering and sending a picture in a real browser, after a click on its toolbar button. */
export function picture(launch: () => Promise<Launched>): void {
  describe('the picture of a report', () => {
    let launched: Launched;
    let served: Joined<Launched>['served'];
    let page: Page;
    let popup: Page | null = null;

    const pages: Record<string, string> = {
      '/moving': moving,
      [knownPath]: known,
      '/t': thread,
      '/drawing': drawing,
    };
    beforeAll(() => {
      mkdirSync('.test-output/picture', { recursive: true });
    });
    joinedDesk(
      launch,
      (path) => pages[path] ?? null,
      (joined) => {
        ({ launched, served, page } = joined);
      },
    );
    afterEach(async () => {
      await popup?.close().catch(() => undefined);
      popup = null;
    });

    /** Opens the form from the toolbar button on the page at `path`. */
    async function openForm(path: string): Promise<Page> {
      await page.goto(served.address + path);
      await waitForPainted(page, 1);
      popup = await launched.clickToolbarButton(page);
      await press(popup, 'report_open');
      return popup;
    }
    async function openEditor(path: string): Promise<Page> {
      const form = await openForm(path);
      await waitForPicture(form);
      await press(form, 'mask_open');
      // The covers are there before the dialog is shown and laid out.
      await form.waitForSelector('dialog .cover', { visible: true });
      return form;
    }
    async function send(form: Page): Promise<Arrived> {
      await press(form, 'report_send');
      await form.waitForSelector('a[href$="/receipts/secret"]');
      const last = served.arrived.at(-1);
      if (!last) throw new Error('nothing arrived');
      return last;
    }
    const covers = (form: Page) =>
      form.$$eval('dialog button.cover', (all) =>
        all.map((cover) => ({
          pressed: cover.ariaPressed,
          left: Math.round(Number.parseFloat((cover as HTMLElement).style.left) * 10) / 10,
          label: cover.ariaLabel,
        })),
      );

    test('the picture says what it is: type, size, hash over the covered bytes, number of covers, no metadata', async () => {
      const form = await openForm('/t');
      await waitForPicture(form);
      const { report, picture } = await send(form);
      if (!picture) throw new Error('no picture came');
      const [attachment] = report.attachments;
      expect(attachment).toEqual({
        name: 'screenshot.png',
        mediaType: 'image/png',
        bytes: picture.length,
        sha256: createHash('sha256').update(picture).digest('hex'),
        maskedRegions: 3,
      });
      expect(imageSize(picture).width).toBe(1280);
      expect(
        chunksOf(picture).filter((name) => !['IHDR', 'sRGB', 'IDAT', 'IEND', 'sBIT'].includes(name)),
      ).toEqual([]);
    });

    test('what stands below the picture stays where it is while pictures are taken', async () => {
      const form = await openForm('/t');
      const places = await placesOf(form, words('report_passages'));
      await waitForPicture(form);
      await choosePicture(form, 'picture_passage');
      await waitForPicture(form);
      expect(await places()).toHaveLength(1);
    });

    test('what the profile of a site says to cover is covered, where nothing else would tell it', async () => {
      const form = await openForm(knownPath);
      await waitForPicture(form);
      const { report } = await send(form);
      expect(report.attachments[0]?.maskedRegions).toBe(1);
    });

    test('where no profile tells how a site shows names, the person is asked to check the picture', async () => {
      const known = await openForm(knownPath);
      await waitForPicture(known);
      const asked = words('report_picture_site_unknown');
      const says = (form: Page) => form.$eval('form', (element) => element.textContent ?? '');
      expect(await says(known)).not.toContain(asked);
      await known.close();
      const form = await openEditor('/t');
      expect(await says(form)).toContain(asked);
      await press(form, 'mask_done');
      await waitForText(form, words('report_picture_hint', 3));
      expect(await says(form)).not.toContain(asked);
    });

    test('by keyboard alone: a cover is added, moved, made larger, undone, and another taken off', async () => {
      const form = await openEditor('/t');
      expect(await covers(form)).toHaveLength(3);
      await form.screenshot({ path: '.test-output/picture/editor.png' });
      await press(form, 'mask_add');
      await form.waitForFunction(() => document.activeElement?.matches('.cover'));
      const [, , , added] = await covers(form);
      await form.keyboard.press('ArrowRight');
      await form.keyboard.press('ArrowRight');
      await form.keyboard.down('Shift');
      await form.keyboard.press('ArrowDown');
      await form.keyboard.up('Shift');
      const [, , , moved] = await covers(form);
      expect(moved?.left).toBeGreaterThan(added?.left ?? 100);
      for (let step = 0; step < 4; step += 1) {
        await form.keyboard.down('Control');
        await form.keyboard.press('z');
        await form.keyboard.up('Control');
      }
      expect(await covers(form)).toHaveLength(3);
      await form.$eval('dialog button.cover', (cover) => (cover as HTMLElement).focus());
      await form.keyboard.press('Delete');
      expect((await covers(form)).map(({ pressed }) => pressed)).toEqual(['false', 'true', 'true']);
      await form.keyboard.press('Enter');
      expect((await covers(form)).every(({ pressed }) => pressed === 'true')).toBe(true);
      await form.keyboard.press('Delete');
      await press(form, 'mask_done');
      const { report } = await send(form);
      expect(report.attachments[0]?.maskedRegions).toBe(2);
    });

    test('a box drawn with the pointer covers, and one drawn to keep a part cuts the picture', async () => {
      const form = await openEditor('/t');
      const board = await (await form.waitForSelector('.mask-board canvas'))?.boundingBox();
      if (!board) throw new Error('no board');
      const drag = async (from: [number, number], to: [number, number]) => {
        await form.mouse.move(board.x + from[0], board.y + from[1]);
        await form.mouse.down();
        await form.mouse.move(board.x + to[0], board.y + to[1], { steps: 4 });
        await form.mouse.up();
      };
      await drag([200, 200], [300, 240]);
      expect(await covers(form)).toHaveLength(4);
      await form.$$eval('dialog input[type=radio]', (radios) => (radios[1] as HTMLInputElement).click());
      await drag([10, 10], [210, 110]);
      await form.waitForSelector('.crop-box');
      await form.screenshot({ path: '.test-output/picture/editor-crop.png' });
      await press(form, 'mask_done');
      await waitForPicture(form);
      const { report, picture } = await send(form);
      const scale = 1280 / board.width;
      const { width, height } = imageSize(picture ?? new Uint8Array());
      expect(width).toBeCloseTo(200 * scale, -1);
      expect(height).toBeCloseTo(100 * scale, -1);
      expect(report.attachments[0]?.maskedRegions).toBeLessThan(4);
    });

    test('zoomed by button and key, the picture grows round what is looked at, and a box is drawn where the pointer is', async () => {
      const form = await openEditor('/t');
      const look = () =>
        form.$eval('.mask-scroll', (view) => ({
          times: Math.round((view.firstElementChild?.clientWidth ?? 0) / view.clientWidth),
          x: (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth,
          y: (view.scrollTop + view.clientHeight / 2) / view.scrollHeight,
        }));
      const zoomedTo = (times: number) =>
        form.waitForFunction(
          (wanted) => {
            const view = document.querySelector('.mask-scroll');
            return (
              view && Math.round((view.firstElementChild?.clientWidth ?? 0) / view.clientWidth) === wanted
            );
          },
          {},
          times,
        );
      expect((await look()).times).toBe(1);
      await press(form, 'mask_zoom_in');
      await zoomedTo(2);
      await form.$eval(
        '.mask-scroll',
        (view) =>
          new Promise((scrolled) => {
            view.addEventListener('scroll', () => requestAnimationFrame(scrolled), { once: true });
            view.scrollTo(view.scrollWidth * 0.4, view.scrollHeight * 0.4);
          }),
      );
      const before = await look();
      await form.keyboard.press('+');
      await zoomedTo(4);
      const after = await look();
      expect(after.x).toBeCloseTo(before.x, 2);
      expect(after.y).toBeCloseTo(before.y, 2);
      await form.screenshot({ path: '.test-output/picture/editor-zoomed.png' });
      const view = await (await form.waitForSelector('.mask-scroll'))?.boundingBox();
      if (!view) throw new Error('no view');
      const [x, y] = [view.x + view.width / 2, view.y + view.height / 2];
      await form.mouse.move(x, y);
      await form.mouse.down();
      await form.mouse.move(x + 80, y + 40, { steps: 4 });
      await form.mouse.up();
      expect((await covers(form)).at(-1)?.left).toBeCloseTo(100 * after.x, 0);
      await press(form, 'mask_zoom_in');
      await zoomedTo(8);
      for (let step = 0; step < 3; step += 1) await form.keyboard.press('-');
      await zoomedTo(1);
      expect((await covers(form)).at(-1)?.left).toBeCloseTo(100 * after.x, 0);
    });

    test('the editor has no accessibility violation', async () => {
      const form = await openEditor('/t');
      expect(await violationsOf(form, { asItIs: launched.kind === 'firefox' })).toEqual([]);
    });

    test('what was done in the editor is dropped when it is left without “Done”', async () => {
      const form = await openEditor('/t');
      await press(form, 'mask_add');
      await form.waitForFunction(() => document.querySelectorAll('dialog .cover').length === 4);
      await press(form, 'mask_cancel');
      const { report } = await send(form);
      expect(report.attachments[0]?.maskedRegions).toBe(3);
    });

    test('a picture nobody looked through is not sent because an earlier one was', async () => {
      await page.goto(`${served.address}/drawing`);
      const form = await launched.clickToolbarButton(page);
      popup = form;
      await press(form, 'report_open');
      await waitForText(form, words('report_picture_not_looked'));
      await coverByHand(form);
      await choosePicture(form, 'picture_page');
      await waitForText(form, words('refusal_page_embedded'));
      await choosePicture(form, 'picture_view');
      await form.waitForSelector('form .picture.left-out img');
      expect(await form.$eval('form', (element) => element.textContent)).toContain(
        words('report_picture_covers_lost'),
      );
      const { report, picture } = await send(form);
      expect(report.attachments).toEqual([]);
      expect(picture).toBeNull();
    });

    test('covers made by hand that another picture has not are said to be lost, and it waits for a person', async () => {
      const form = await openForm('/t');
      await waitForPicture(form);
      await coverByHand(form);
      await choosePicture(form, 'picture_page');
      await waitForText(form, words('report_picture_covers_lost'));
      await form.waitForSelector('form .picture.left-out img');
      // Ticking the box leads through the picture; leaving it again leaves the picture out.
      const tick = () => form.$eval('fieldset input[type=checkbox]', (box) => (box as HTMLElement).click());
      const isTicked = () =>
        form.$eval('fieldset input[type=checkbox]', (box) => (box as HTMLInputElement).checked);
      await tick();
      await press(form, 'mask_cancel');
      expect(await isTicked()).toBe(false);
      await coverByHand(form, tick);
      expect(await isTicked()).toBe(true);
      const { report } = await send(form);
      expect(report.attachments[0]?.maskedRegions).toBe(4);
    });

    test('a page that keeps moving gets no picture, and says why', async () => {
      const form = await openForm('/moving');
      await waitForText(form, words('refusal_page_moving'));
      const { report, picture } = await send(form);
      expect(report.attachments).toEqual([]);
      expect(picture).toBeNull();
    });
  });
}

/** The names of the parts a PNG is made of. */
function chunksOf(png: Uint8Array): string[] {
  const view = Buffer.from(png);
  const names: string[] = [];
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at))
    names.push(view.toString('latin1', at + 4, at + 8));
  return names;
}

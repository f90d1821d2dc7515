import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedEvidence } from '../browsers/changed-evidence.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { inPlaywright, sessionOf } from '../browsers/chromium-page.ts';
import {
  join,
  press,
  scrollToFirstPainted,
  waitForPainted,
  waitForText,
  waitForTextGone,
  wordsIn,
} from '../browsers/drive-product.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { serveDesk } from '../browsers/serve-desk.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { comparePictures } from '../fidelity/compare-pictures.ts';
import { sampleReport } from '../sample-report.ts';

/** What the pages were when somebody last looked at them; `npm run test:update` records them anew. */
const recorded = 'tests/recorded';
const now = '.test-output/recorded';
/** Another build of Chromium draws the edges of letters a little differently. */
const leastEqual = 0.97;
const thread = '<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感。</p>';

describe.each(['en-US', 'zh-CN'])('every page of ours is as it was recorded, in %s', (language) => {
  let launched: Launched;
  let served: Awaited<ReturnType<typeof serveDesk>>;
  let about: Page;

  beforeAll(async () => {
    mkdirSync(now, { recursive: true });
    served = await serveDesk((path) => (path === '/' ? thread : null));
    launched = await launchChromium({ language });
    about = await launched.browser.newPage();
    await about.goto(served.address);
    await join(launched, served.address);
    await about.bringToFront();
    await waitForPainted(about, 1);
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });

  /**
   * Compares what a screen reader would say, and what is seen, with what was recorded. `isSaid` tells that a
   * sentence is said of what is shown in detail.
   */
  async function compare(page: Page, name: string, isSaid = false): Promise<void> {
    // What changes is said once it rests.
    await page.waitForFunction(
      (isSaid) => {
        const places = [...document.querySelectorAll('output.unseen')];
        const shownBy = ({ previousElementSibling: shown }: Element) =>
          shown?.matches('[aria-hidden]') ? shown.textContent : null;
        const alone = places
          .filter((place) => shownBy(place) === null)
          .some(({ textContent }) => textContent);
        return (
          alone === isSaid &&
          places.every((place) => (shownBy(place) ?? place.textContent) === place.textContent)
        );
      },
      {},
      isSaid,
    );
    const said = await inPlaywright(page).locator('body').ariaSnapshot();
    await expect(withoutChance(said)).toMatchFileSnapshot(`../recorded/${name}.${language}.txt`);
    // A font that the tests install, so that each machine draws the same letters.
    const plain = `* { font-family: 'Noto Sans CJK SC' !important; transition: none !important }`;
    await page.addStyleTag({ content: plain });
    await page.setViewport({ width: 640, height: 900 });
    await page.evaluate(hideChance, chance.source);
    // What the pointer rests on looks pressed.
    await page.mouse.move(0, 0);
    await comparePicture(page, await page.screenshot(), name);
  }

  async function comparePicture(page: Page, picture: Uint8Array, name: string): Promise<void> {
    writeFileSync(`${now}/${name}.${language}.png`, picture);
    const before = `${recorded}/${name}.${language}.png`;
    if (process.env.RECORD) writeFileSync(before, picture);
    if (!existsSync(before)) throw new Error(`${before} is missing: npm run test:update records it`);
    const { equal, sizes } = await comparePictures(page, readFileSync(before), picture);
    expect(sizes[0]).toEqual(sizes[1]);
    expect(equal, `${before} and ${now}/${name}.${language}.png differ`).toBeGreaterThan(leastEqual);
  }

  test('the card of a passage', async () => {
    await about.bringToFront();
    const { x, y } = await scrollToFirstPainted(about);
    await about.mouse.move(x, y, { steps: 5 });
    await expect.poll(() => cardOn(about)).not.toBeNull();
    const { said, picture } = (await cardOn(about)) ?? {};
    await expect(withoutChance(said ?? '')).toMatchFileSnapshot(`../recorded/card.${language}.txt`);
    await comparePicture(about, picture ?? Buffer.of(), 'card');
    await about.mouse.move(0, 0);
  });

  test('settings', async () => {
    const settings = await launched.openExtensionPage('src/settings.html');
    await settings.waitForSelector('section h2');
    await settings.waitForFunction(() => document.body.textContent?.includes('Test desk'));
    await compare(settings, 'settings');
    await settings.close();
  });

  test('the popup, the form and, once it is sent, the history', async () => {
    const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, about)}`);
    await popup.waitForSelector('.claim-row');
    await compare(popup, 'popup', true);
    await popup.click('.unfold');
    await popup.waitForSelector('main mark');
    await compare(popup, 'popup-unfolded', true);
    await press(popup, 'report_open');
    await popup.waitForSelector('form button[type=submit]:not(:disabled)');
    // The popup is a tab here, which is no picture of the page: the form says so.
    await popup.waitForSelector('form .notice');
    await compare(popup, 'form');
    await press(popup, 'report_send');
    await popup.waitForSelector('a[href$="/receipts/secret"]');
    await popup.close();
    const history = await launched.openExtensionPage('src/history.html');
    await history.waitForSelector('a[href$="/receipts/secret"]');
    // The rest of the page comes in its own time: what is kept, and that all was read.
    await history.waitForSelector('.keep');
    await waitForText(history, `${wordsIn(language, 'history_seen')} 1`);
    await compare(history, 'history');
    await history.close();
  });

  test('patrol: its sets, and a page of a walk', async () => {
    const panel = await launched.openExtensionPage('src/patrol.html');
    await panel.locator('textarea').fill(`${served.address}\n${served.address}/t/2\n3`);
    await press(panel, 'patrol_add');
    await waitForText(panel, wordsIn(language, 'patrol_never'));
    // What came of it is said once the set is there.
    await panel.waitForSelector('.patrol-add .notice');
    await compare(panel, 'patrol');
    await panel.focus('.patrol-set > button');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.match-row');
    await waitForTextGone(panel, wordsIn(language, 'patrol_reading'));
    await panel.bringToFront();
    await panel.keyboard.press('?');
    await panel.waitForSelector('.walk-all-keys[open]');
    await compare(panel, 'patrol-walk');
    await panel.close();
  });

  test('a file that was scanned', async () => {
    const scan = await launched.openExtensionPage('src/scan.html');
    const table = 'id,author,text\n1,a,听说吃大蒜能治流感\n2,b,没事\n';
    await chooseFile(scan, 'posts.csv', new TextEncoder().encode(table));
    await waitForText(scan, wordsIn(language, 'scan_done'));
    await scan.focus('[role=listbox]');
    await scan.keyboard.press('ArrowDown');
    await scan.waitForSelector('.scan-view');
    await compare(scan, 'scan', true);
    await scan.close();
  });

  test('a bundle in which a file was changed', async () => {
    const verify = await launched.openExtensionPage('src/verify.html');
    await chooseFile(verify, 'evidence.zip', await changedEvidence());
    await waitForText(verify, wordsIn(language, 'verify_changed'));
    await compare(verify, 'verify', true);
    await verify.close();
  });

  test('the page for verifiers', async () => {
    const review = await launched.openExtensionPage('src/review.html#report');
    await review.waitForSelector('textarea');
    // The desk of the test listens at another port each time.
    await review.locator('input[inputmode=url]').fill('https://desk.example');
    await review.type('textarea', JSON.stringify(sampleReport));
    await press(review, 'review_read');
    await review.waitForSelector('output, h2');
    await compare(review, 'review');
    await review.close();
  });
});

/** What a screen reader would say of the card that is open on a page, and a picture of it. */
async function cardOn(page: Page): Promise<{ said: string; picture: Buffer } | null> {
  const session = await sessionOf(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const dialog = nodes.find(({ role }) => role?.value === 'dialog');
  if (dialog?.backendDOMNodeId === undefined) return null;
  const spoken = (node: (typeof nodes)[number], depth: number): string[] => {
    const isSaid = !node.ignored && node.role?.value !== 'InlineTextBox';
    const line = `${'  '.repeat(depth)}- ${node.role?.value} ${JSON.stringify(node.name?.value ?? '')}`;
    const inside = nodes.filter(({ parentId }) => parentId === node.nodeId);
    return [...(isSaid ? [line] : []), ...inside.flatMap((each) => spoken(each, depth + Number(isSaid)))];
  };
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: dialog.backendDOMNodeId });
  const [x = 0, y = 0] = model.border;
  const clip = { x, y, width: model.width, height: model.height, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { clip });
  return { said: spoken(dialog, 0).join('\n'), picture: Buffer.from(data, 'base64') };
}

/** Ports, days, hours, ids and checksums are others each time. */
const chance =
  /127\.0\.0\.1:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\d{4}年\d+月\d+日|\w{3} \d{1,2}, \d{4}|\d{1,2}:\d{2}(:\d{2})?(\s?[AP]M)?/g;
const withoutChance = (text: string): string => text.replaceAll(chance, '…');

/** Runs in the page: what is other each time is not seen either. */
function hideChance(pattern: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (new RegExp(pattern).test(text.data)) text.data = text.data.replaceAll(new RegExp(pattern, 'g'), '…');
  }
}

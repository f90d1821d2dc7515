import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Report } from '../src/contract/report.ts';
import {
  join,
  paintedOn,
  press,
  scrollToFirstPainted,
  waitForPainted,
} from '../tests/browsers/drive-product.ts';
import type { Launched } from '../tests/browsers/launched.ts';
import type { RunningDesk, RunningForum } from './running.ts';
import { walkTheDesk } from './walk-the-desk.ts';

const pictures = '.demo';

/**
 * Walks the whole loop alone in a real browser, printing each step; throws at the first that does not hold.
 */
export async function walkTheLoop(
  launched: Launched,
  desk: RunningDesk,
  forum: RunningForum,
  language: string,
): Promise<void> {
  await mkdir(pictures, { recursive: true });
  console.log(`joined     ${await join(launched, desk.address)}`);

  const page = await launched.browser.newPage();
  const thread = forum.threads[0];
  if (!thread) throw new Error('The forum has no thread.');
  await page.goto(thread.url);
  await waitForPainted(page, 1);
  await waitUntilStill(async () => JSON.stringify(await paintedOn(page)));
  const painted = Object.entries(await paintedOn(page)).filter(([, parts]) => parts.length > 0);
  console.log(`thread     ${thread.title}`);
  // A match that runs over several elements is painted in several pieces.
  console.log(
    `painted    pieces of text: ${painted.map(([status, parts]) => `${parts.length} ${status}`).join(', ')}`,
  );
  const at = await scrollToFirstPainted(page);
  await page.screenshot({ path: `${pictures}/page.png` });
  console.log(`saved      ${pictures}/page.png`);
  await page.mouse.move(at.x, at.y, { steps: 5 });
  await page.waitForFunction(() => document.documentElement.lastElementChild !== document.body, {
    polling: 50,
  });
  await page.screenshot({ path: `${pictures}/card.png` });
  console.log(`saved      ${pictures}/card.png, with the card of the first match`);
  await page.mouse.move(1, 1);

  const popup = await launched.clickToolbarButton(page);
  await popup.waitForSelector('main button');
  await popup.screenshot({ path: `${pictures}/popup.png` });
  console.log(`saved      ${pictures}/popup.png`);

  await press(popup, 'report_open');
  await popup.waitForSelector('form img');
  await popup.type(
    'form textarea',
    language.startsWith('zh') ? '请核实这条说法。' : 'Please check this claim.',
  );
  await popup.waitForSelector('form button[type=submit]:not(:disabled)');
  await popup.evaluate(showNote);
  await popup.screenshot({ path: `${pictures}/report.png` });
  console.log(`saved      ${pictures}/report.png`);
  await press(popup, 'report_send');
  await popup.waitForSelector('a[href*="/receipts/"]');
  const statusUrl = await popup.$eval('a[href*="/receipts/"]', (link) => (link as HTMLAnchorElement).href);
  const status = await (await fetch(statusUrl)).json();
  console.log(`report     ${status.reportId}`);
  console.log(`receipt    received ${status.receivedAt}, state “${status.state}”`);
  await popup.screenshot({ path: `${pictures}/sent.png` });
  console.log(`saved      ${pictures}/sent.png`);

  await checkDesk(desk, status.reportId);

  const history = await launched.openExtensionPage('src/history.html');
  // The newest report is on top; among more than a few no line is open at first.
  await history.waitForSelector('.report-line');
  const isOpen = await history.$eval('.report-line', (line) => line.ariaExpanded === 'true');
  if (!isOpen) await history.click('.report-line');
  await history.waitForFunction(
    (id) => document.body.textContent?.includes(id),
    { polling: 50 },
    status.reportId,
  );
  await history.screenshot({ path: `${pictures}/history.png` });
  console.log(`history    holds the report; saved ${pictures}/history.png`);
  await walkTheDesk(launched, desk, forum, { pictures, language });
  console.log('every step held');
}

/**
 * Runs in the form: shows it from its upper end, which writing may have scrolled away, or from further down
 * where what was reported before would push the note under the bar at the lower edge.
 */
function showNote(): void {
  document.querySelector('header')?.scrollIntoView();
  const note = document.querySelector('form textarea') as HTMLElement;
  // The page leaves room for the bar, which is higher than that where the address in it is long.
  note.style.scrollMarginBottom = '36px';
  note.scrollIntoView({ block: 'nearest' });
}

/** What the desk stored, asked as its staff do: the report, and the very bytes of the picture it names. */
async function checkDesk(desk: RunningDesk, id: string): Promise<void> {
  const headers = { Authorization: `Bearer ${desk.staffToken}` };
  const stored = await fetch(`${desk.address}/reports/${id}`, { headers });
  if (!stored.ok) throw new Error(`The desk answered ${stored.status} for the report.`);
  const { report }: { report: Report } = await stored.json();
  console.log(`desk has   ${report.page.url} “${report.page.title}”`);
  console.log(
    `           category ${report.category}, ${report.passages.length} passages, note “${report.note}”`,
  );
  const attachment = report.attachments[0];
  if (!attachment) throw new Error('The report reached the desk without its picture.');
  const picture = await fetch(`${desk.address}/reports/${id}/screenshot`, { headers });
  const bytes = Buffer.from(await picture.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== attachment.sha256) throw new Error('The picture at the desk is not the one that was sent.');
  console.log(`           screenshot ${bytes.length} bytes, SHA-256 ${sha256}`);
}

/** Waits until `read` gives the same answer for half a second. */
async function waitUntilStill(read: () => Promise<string>): Promise<void> {
  for (let before = '', now = await read(); now !== before; now = await read()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

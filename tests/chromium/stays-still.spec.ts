import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chooseFile } from '../browsers/choose-file.ts';
import { join, press, waitForPainted } from '../browsers/drive-product.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import { movedOn } from '../browsers/moved-on.ts';
import type { Page } from '../browsers/page.ts';
import { serveDesk } from '../browsers/serve-desk.ts';
import { newSeat, signIn } from '../browsers/staff-page.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { deliver, sampleReport } from '../desk/sample-report.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';

const thread = '<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感。</p>';

describe('what can be pressed stays where it first was', () => {
  let launched: Launched;
  let served: Awaited<ReturnType<typeof serveDesk>>;
  let about: Page;

  beforeAll(async () => {
    served = await serveDesk((path) => (path === '/' ? thread : null), { email: 'desk@example.org' });
    launched = await launchChromium();
    about = await launched.browser.newPage();
    await about.goto(served.address);
    await join(launched, served.address);
    await about.bringToFront();
    await waitForPainted(about, 1);
    const form = await popup();
    await press(form, 'report_open');
    await form.waitForSelector('form button[type=submit]:not(:disabled)');
    await press(form, 'report_send');
    await form.waitForSelector('a[href$="/receipts/secret"]');
    await form.close();
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });

  const popup = async () =>
    launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, about)}`);

  test('in the popup, also what the history has to tell of the page', async () => {
    const opened = await popup();
    await opened.setViewport({ width: 380, height: 560 });
    expect(await movedOn(opened, '.reported-here')).toEqual([]);
    expect(await opened.$('.hotline a')).not.toBeNull();
    await opened.close();
  });

  test('in the form of a report, as high as a tab, while the picture is taken', async () => {
    const opened = await popup();
    await opened.setViewport({ width: 900, height: 2400 });
    const openForm = () => press(opened, 'report_open');
    expect(await movedOn(opened, 'form button[type=submit]:not(:disabled)', openForm)).toEqual([]);
    await opened.close();
  });

  test('on the page that scans a file, while it is read', async () => {
    const opened = await launched.openExtensionPage('src/scan.html');
    const lines = Buffer.from('听说吃大蒜能治流感。\n'.repeat(20_000));
    const scan = () => chooseFile(opened, 'posts.txt', lines);
    expect(await movedOn(opened, '[role=option]', scan)).toEqual([]);
    await opened.close();
  });

  test.each([
    ['history', '.report-row'],
    ['settings', 'section h2'],
    ['patrol', 'textarea'],
  ])('on the page %s', async (name, isThere) => {
    const opened = await launched.openExtensionPage(`src/${name}.html`);
    expect(await movedOn(opened, isThere)).toEqual([]);
    await opened.close();
  });
});

describe('what staff can press stays where it first was', () => {
  let launched: Launched;
  let desk: TestDesk;

  beforeAll(async () => {
    desk = await testDesk();
    launched = await launchChromium();
  });
  afterAll(async () => {
    await launched?.close();
    await desk?.remove();
  });

  test('while the queue, a claim and its verdict are read', async () => {
    const token = await newSeat(desk, 'Seat 2', 'reviewer');
    await deliver(desk.address, { report: sampleReport() });
    await vi.waitFor(async () => {
      const { claims } = await (await desk.getAsStaff('/staff/claims')).json();
      expect(claims).toHaveLength(1);
    });
    const page = await launched.openExtensionPage('src/review.html');
    await signIn(page, desk.address, token);
    await page.waitForSelector('.statuses');
    expect(await movedOn(page, '.statuses')).toEqual([]);
  });
});

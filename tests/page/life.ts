import { expect, test } from 'vitest';
import { sessionOf } from '../browsers/chromium-page.ts';
import type { Page } from '../browsers/page.ts';
import {
  card,
  heard,
  inject,
  type Kind,
  middleOf,
  type TestBrowser,
  until,
  untilPainted,
  untilSettled,
} from './test-browser.ts';

/** What becomes of the script over the life of a page. */
export function life(tested: () => TestBrowser, kind: Kind): void {
  test('a second copy in the same page does nothing', async () => {
    const page = await tested().open('<p>lemon water</p>');
    await untilPainted(page, ['misleading: lemon water']);
    await until(
      () => heard(page),
      (told) => told.length === 1,
      'one message',
    );
    await inject(page);
    await untilSettled(page);
    await page.evaluate(() => document.body.append('月亮奶酪'));
    await untilPainted(page, ['misleading: lemon water', 'satire: 月亮奶酪']);
    await until(
      () => heard(page),
      (told) => told.length === 2,
      'one more message',
    );
  });

  test('a script put in late finds nothing of its own in elements that the page gave such names', async () => {
    const names = ['qiuzhengLife', 'qiuzhengShownPage', 'qiuzhengOwnElements'];
    const page = await tested().openLate(
      `<p>lemon water</p>${names.map((id) => `<a id="${id}"></a>`).join('')}`,
    );
    await untilPainted(page, ['misleading: lemon water']);
    const { x, y } = await middleOf(page, 'lemon water');
    await page.mouse.move(x, y, { steps: 5 });
    await until(
      () => card(page),
      (shown) => shown?.claims.length === 1,
      'a card',
    );
  });

  test('a page on which nothing is found says so once', async () => {
    const page = await tested().open('<p>平常的话</p>');
    await until(
      () => heard(page),
      (told) => told.length === 1,
      'one message',
    );
    expect((await heard(page))[0]?.data).toMatchObject({ count: 0, countByStatus: {} });
  });

  test('a page the reader comes back to shows its matches again', async () => {
    const page = await tested().open('<p>lemon water</p><a href="/none">weiter</a>');
    await untilPainted(page, ['misleading: lemon water']);
    const first = page.url();
    await page.evaluate(() => document.querySelector('a')?.click());
    await until(
      async () => page.url(),
      (url) => url.endsWith('/none'),
      'the next page',
    );
    await page.evaluate(() => setTimeout(() => history.back()));
    await until(
      // The driver of Firefox hears nothing of a page that comes out of the back/forward cache.
      // A page that is being left does not answer.
      () => page.evaluate(() => location.href).catch(() => 'on the way'),
      (url) => url === first,
      'the first page',
    );
    await untilPainted(page, ['misleading: lemon water']);
    const place = await middleOf(page, 'lemon water');
    await page.mouse.move(place.x - 1, place.y);
    await page.mouse.move(place.x, place.y);
    await until(
      () => card(page),
      (seen) => seen !== null,
      'a card',
    );
  });

  // The driver of Firefox taps no pages.
  test.runIf(kind === 'chromium')('a tap on a match opens its card, a tap elsewhere closes it', async () => {
    const page = await tested().open('<p>lemon water</p><p>anything else</p>');
    await untilPainted(page, ['misleading: lemon water']);
    const { x, y } = await middleOf(page, 'lemon water');
    await tap(page, x, y);
    await until(
      () => card(page),
      (seen) => seen !== null,
      'a card',
    );
    await tap(page, 800, 500);
    await until(
      () => card(page),
      (seen) => seen === null,
      'the card to go',
    );
  });
}

async function tap(page: Page, x: number, y: number): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

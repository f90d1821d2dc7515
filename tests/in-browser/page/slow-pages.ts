import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../browsers/serve.ts';
import { type TestBrowser, untilPainted } from './test-browser.ts';

/** A page that comes bit by bit. */
export function slowPages(tested: () => TestBrowser): void {
  let served: Served;
  /** Sends more of the page that was asked for last, or its end. */
  let send = (_markup: string | null): void => undefined;
  beforeAll(async () => {
    served = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      send = (markup) => void (markup === null ? response.end() : response.write(markup));
      send('<!doctype html><html lang="zh"><title>测试</title><body><p>大蒜</p><p>lemon wa');
    });
  });
  afterAll(async () => {
    await served?.close();
  });

  test('what a slow line has brought is marked while the rest is on its way, and the rest as it comes', async () => {
    const page = await tested().browser.newPage();
    const loaded = page.goto(served.address);
    await page.waitForSelector('p');
    await page.bringToFront();
    await untilPainted(page, ['unverified: 大蒜']);
    send('ter</p><ul><li>洗手防病');
    await untilPainted(page, ['unverified: 大蒜', 'misleading: lemon water', 'true: 洗手防病']);
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    send('<li>月亮奶酪</ul>');
    send(null);
    await loaded;
    await untilPainted(page, [
      'unverified: 大蒜',
      'misleading: lemon water',
      'true: 洗手防病',
      'satire: 月亮奶酪',
    ]);
  });
}

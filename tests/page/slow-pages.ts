import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { type Kind, looks, type TestBrowser, untilPainted } from './test-browser.ts';

/** A page that comes bit by bit. */
export function slowPages(tested: () => TestBrowser, kind: Kind): void {
  let served: Served;
  /** Sends more of the page that was asked for last, or its end. */
  let send = (_markup: string | null): void => undefined;
  /** Sends the style sheet, once it was asked for. */
  let sendStyles: (() => void) | null = null;
  beforeAll(async () => {
    served = await serve(({ url }, response) => {
      if (url === '/styles') {
        response.setHeader('content-type', 'text/css');
        sendStyles = () => void response.end('.hidden { display: none }');
        return;
      }
      const beginning = beginnings.get(url ?? '');
      response.writeHead(beginning ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      if (!beginning) return void response.end();
      send = (markup) => void (markup === null ? response.end() : response.write(markup));
      send(`<!doctype html><html lang="zh"><title>测试</title>${beginning}`);
    });
  });
  afterAll(async () => {
    await served?.close();
  });

  test('what a slow line has brought is marked while the rest is on its way, and the rest as it comes', async () => {
    const page = await tested().browser.newPage();
    const loaded = page.goto(`${served.address}/slow`);
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

  test('of a page that is still on its way nothing is read again as long as nothing more comes', async () => {
    const page = await tested().browser.newPage();
    const loaded = page.goto(`${served.address}/slow`);
    await page.waitForSelector('p');
    await page.bringToFront();
    await untilPainted(page, ['unverified: 大蒜']);
    // The page is followed once it had nothing to do for a while.
    await expect.poll(() => looksIn(page, 30), { timeout: 30_000 }).toBe(0);
    // More than twice as much as there is, for which all is read anew as long as a page is not followed.
    send(`ter</p><p>${'这里没有什么可说的。'.repeat(10)}</p><ul><li>洗手防病`);
    await untilPainted(page, ['unverified: 大蒜', 'misleading: lemon water', 'true: 洗手防病']);
    expect(await looksIn(page, 20)).toBe(0);
    expect(await looks(page)).toBeGreaterThan(0);
    send(null);
    await loaded;
  });

  // Firefox has no way yet for a page to put off its first frame.
  test.skipIf(kind === 'firefox')(
    'a screen of text is marked before the page shows its first frame',
    async () => {
      const page = await tested().browser.newPage();
      await page.evaluateOnNewDocument(() => {
        Object.assign(globalThis, { frames: 0 });
        requestAnimationFrame(() => Object.assign(globalThis, { frames: 1 }));
      });
      const loaded = page.goto(`${served.address}/held`);
      await page.waitForSelector('p');
      await untilPainted(page, ['unverified: 大蒜']);
      expect(await page.evaluate(() => (globalThis as unknown as { frames: number }).frames)).toBe(0);
      send('<p id="end">lemon water</p>');
      send(null);
      await loaded;
      await page.bringToFront();
      await untilPainted(page, ['unverified: 大蒜', 'misleading: lemon water']);
    },
  );

  test.skipIf(kind === 'firefox')(
    'a screen of text that comes as one text in pieces is marked before the first frame, too',
    async () => {
      const page = await tested().browser.newPage();
      const loaded = page.goto(`${served.address}/grown`);
      const length = () => page.evaluate(() => document.querySelector('p + p')?.textContent?.length ?? 0);
      await expect.poll(length).toBeGreaterThan(0);
      send(words.repeat(1000));
      await untilPainted(page, ['unverified: 大蒜']);
      send('</p><p id="end">lemon water</p>');
      send(null);
      await loaded;
      await page.close();
    },
  );

  test('no text is read before the style sheets that may hide it have come', async () => {
    const page = await tested().browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      setInterval(() => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [
          ...(highlight as unknown as Set<StaticRange>),
        ]);
        for (const { startContainer } of ranges) seen.push(startContainer.nodeValue ?? '');
      }, 1);
    });
    const loaded = page.goto(`${served.address}/styled`);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('p').length)).toBe(3);
    // The page may be parsed before the request for its styles has come.
    await expect.poll(() => sendStyles !== null).toBe(true);
    sendStyles?.();
    await expect.poll(() => page.evaluate(() => document.styleSheets.length)).toBe(1);
    send('<p>洗手防病</p>');
    send(null);
    await loaded;
    await page.bringToFront();
    await untilPainted(page, ['misleading: lemon water', 'true: 洗手防病']);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).not.toContain(
      '大蒜',
    );
  });
}

/** How often it is asked how an element looks while the page shows so many frames. */
async function looksIn(page: Page, frames: number): Promise<number> {
  const before = await looks(page);
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  }, frames);
  return (await looks(page)) - before;
}

/** More text than a screen shows. */
const words = '这里没有什么可说的。';
const filler = `<p>${words.repeat(1000)}</p>`;
/** How each page begins; the rest is sent by the test. */
const beginnings = new Map([
  ['/slow', '<body><p>大蒜</p><p>lemon wa'],
  ['/held', `<link rel="expect" href="#end" blocking="render"><body><p>大蒜</p>${filler}`],
  ['/grown', `<link rel="expect" href="#end" blocking="render"><body><p>大蒜</p><p>${words}`],
  [
    '/styled',
    `<link rel="stylesheet" href="/styles"><body><p class="hidden">大蒜</p><p>lemon water</p>${filler}`,
  ],
]);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { join } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const rumour = '听说吃大蒜能治流感，快转给家人。';
/** How many posts come with the first bytes, how many the first screen shows, and how many there are. */
const [comeAtOnce, shown, posts] = [2, 8, 400];
/** The page has no rest while it comes, so that nobody waits for one in vain. */
const busy = '<script>for (const end = performance.now() + 12; performance.now() < end; );</script>';
const post = (at: number) => `<p class="post">第${at + 1}楼：${rumour}</p>${busy}`;
/** Notes at each frame how much is painted, and whether the page is still being parsed. */
const watching = `<script>
  const seen = [];
  const look = () => {
    const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    seen.push({ painted, isBeingParsed: document.readyState === 'loading' });
    requestAnimationFrame(look);
  };
  look();
</script>`;

/** A page that comes in pieces, as most do over a real line. */
export function pagesInPieces(launch: () => Promise<Launched>): void {
  let launched: Launched;
  let served: Served;

  beforeAll(async () => {
    const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
    served = await serve(async ({ url }, response) => {
      if (url === '/list.json') return response.end(JSON.stringify(list));
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.write(`<!doctype html><meta charset="utf-8">${watching}<body>`);
      for (let at = 0; at < posts; at++) {
        response.write(post(at));
        if (at >= comeAtOnce - 1) await new Promise((next) => setTimeout(next, 5));
      }
      return response.end();
    });
    launched = await launch();
    await join(launched, `${served.address}/list.json`);
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });

  test('has its first screen painted while it is being parsed', async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${served.address}/thread`);
    const seen = await page.evaluate('seen');
    const whileParsed = (seen as { painted: number; isBeingParsed: boolean }[])
      .filter(({ isBeingParsed }) => isBeingParsed)
      .map(({ painted }) => painted);
    expect(Math.max(...whileParsed)).toBeGreaterThanOrEqual(shown);
  });
}

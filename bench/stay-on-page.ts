import { setTimeout as wait } from 'node:timers/promises';
import { sessionOf } from '../tests/browsers/chromium-page.ts';
import type { Page } from '../tests/browsers/page.ts';

/** Appends posts to a page, or scrolls it to others where it is given none. */
export const bringPosts = (page: Page, markup?: string): Promise<void> =>
  page.evaluate((appended) => {
    if (appended) document.querySelector('#thread')?.insertAdjacentHTML('beforeend', appended);
    else scrollBy(0, 10 * innerHeight);
  }, markup ?? '');

/**
 * Does the same, waits until each of these posts is painted, and returns in which of the frames that show
 * them that was: 1 is the first. Looking costs the page time in each frame.
 */
export const framesUntilPainted = (page: Page, markup?: string): Promise<number> =>
  page.evaluate(async (appended) => {
    const posts = () => [...document.querySelectorAll('.post')];
    const before = new Set(posts());
    if (appended) document.querySelector('#thread')?.insertAdjacentHTML('beforeend', appended);
    else scrollBy(0, 10 * innerHeight);
    let shown = 0;
    for (;;) {
      await new Promise(requestAnimationFrame);
      const brought = posts().filter((post) => !before.has(post));
      if (brought.length === 0) continue;
      shown ||= watched.frame;
      const ranges = [...CSS.highlights.values()].flatMap((one) => [...(one as unknown as Set<StaticRange>)]);
      const painted = new Set(
        ranges.map(({ startContainer }) => startContainer.parentElement?.closest('.post')),
      );
      if (brought.every((post) => painted.has(post))) return watched.frame - shown + 1;
    }
  }, markup ?? '');

const keys = 100;
const betweenKeys = 40;

/**
 * How long a page takes from a key to the end of the task after it, at the 99th percentile, in milliseconds.
 * Keys come as fast as somebody types: those pressed without a pause all wait for one long frame of the page,
 * which says nothing of us.
 */
export async function typing(page: Page): Promise<number> {
  await page.focus('#reply');
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(globalThis, { delays });
    document.querySelector('#reply')?.addEventListener('input', ({ timeStamp }) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => delays.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('a');
    await wait(betweenKeys);
  }
  const delays = await page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
  return delays.sort((a, b) => a - b)[Math.floor(delays.length * 0.99) - 1] ?? 0;
}

const untilSteady = 5000;
const seconds = 5;

/**
 * What a page's thread does while a line at its top changes with each frame, in milliseconds a second; in
 * Chromium alone.
 */
export async function changingEachFrame(page: Page): Promise<number> {
  const session = await sessionOf(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(() => {
    const line = document.createElement('p');
    document.body.prepend(line);
    const change = () => {
      line.textContent = String(performance.now());
      requestAnimationFrame(change);
    };
    change();
  });
  await wait(untilSteady);
  const before = await busy();
  await wait(seconds * 1000);
  return ((await busy()) - before) / seconds;
}

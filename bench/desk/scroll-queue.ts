import { launchChromium } from '../../tests/browsers/launch-chromium.ts';
import type { Page } from '../../tests/browsers/page.ts';
import { signIn } from '../../tests/browsers/staff-page.ts';

/** What a long queue costs whoever scrolls through it in a real Chromium. */
export interface ScrolledQueue {
  /** From signing in until the first line is shown. */
  firstLineMs: number;
  /** The frames while it was scrolled, a window's height each: the middle one, and one of a hundred. */
  frameMs: { median: number; p99: number };
  /** The most rows that were in the page at once. */
  rows: number;
  /** How many lines had been passed in the end. */
  lines: number;
}

const frames = 400;

/** Signs in at a desk and scrolls through its queue. */
export async function scrollQueue(address: string, token: string): Promise<ScrolledQueue> {
  const launched = await launchChromium();
  try {
    const page = await launched.openExtensionPage('src/review.html');
    const began = performance.now();
    await signIn(page, address, token);
    await page.waitForSelector('.line');
    const firstLineMs = performance.now() - began;
    const { times, rows, lines } = await scroll(page);
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
    return { firstLineMs, frameMs: { median: at(0.5), p99: at(0.99) }, rows, lines };
  } finally {
    await launched.close();
  }
}

const scroll = (page: Page) =>
  page.evaluate(async (count) => {
    const box = document.querySelector('.lines');
    if (!box) throw new Error('bench: no queue');
    // No function in here has a name: what compiles benches would refer to helpers that the page lacks.
    const times: number[] = [];
    let rows = 0;
    let last = await new Promise<number>(requestAnimationFrame);
    for (let go = 0; go < count; go++) {
      box.scrollBy(0, box.clientHeight);
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - last);
      last = now;
      rows = Math.max(rows, box.querySelectorAll('.line').length);
    }
    const shown = box.querySelectorAll('.line');
    return { times, rows, lines: Number(shown[shown.length - 1]?.getAttribute('aria-posinset')) };
  }, frames);

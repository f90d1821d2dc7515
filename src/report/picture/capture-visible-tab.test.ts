import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { captureVisibleTab } from './capture-visible-tab.ts';

/** How long the browser takes for a picture, in milliseconds. */
const took = 300;
const asked = vi.hoisted((): number[] => []);
vi.mock('../../platform/browser.ts', () => {
  const event = { addListener: () => {}, removeListener: () => {} };
  return {
    browser: {
      tabs: {
        onActivated: event,
        get: async () => ({ active: true, windowId: 1 }),
        captureVisibleTab: async () => {
          asked.push(performance.now());
          await new Promise((resolve) => setTimeout(resolve, took));
          return 'data:,';
        },
      },
    },
  };
});

beforeEach(() => {
  vi.useFakeTimers();
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, act: () => Promise<unknown>) => {
    last = last.then(act);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  vi.stubGlobal('fetch', async () => ({ blob: async () => new Blob() }));
  vi.stubGlobal('createImageBitmap', async () => ({}));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('pictures are as far apart as browsers ask for, from one request to the next', async () => {
  const all = Promise.all([1, 2, 3].map(() => captureVisibleTab(1, 1)));
  await vi.runAllTimersAsync();
  expect((await all).every(({ ok }) => ok)).toBe(true);
  const [first = 0, second = 0, third = 0] = asked;
  expect(second - first).toBe(550);
  expect(third - second).toBe(550);
});

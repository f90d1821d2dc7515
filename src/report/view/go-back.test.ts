// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { goBack, leaveFrom } from './go-back.ts';

const lease = 8000;
const scroller = document.documentElement;
beforeEach(() => {
  vi.useFakeTimers();
  scroller.scrollTop = 100;
  leaveFrom([scroller]);
  scroller.scrollTop = 900;
});
afterEach(() => vi.useRealTimers());

it('the page goes back by itself where no picture is asked for any more', async () => {
  await vi.advanceTimersByTimeAsync(lease);
  expect(scroller.scrollTop).toBe(100);
});

it('the page stays where the person has scrolled to since', async () => {
  dispatchEvent(new Event('wheel'));
  scroller.scrollTop = 1200;
  await vi.advanceTimersByTimeAsync(lease);
  expect(scroller.scrollTop).toBe(1200);
});

it('the page goes back once its picture is made, wherever it was scrolled to meanwhile', async () => {
  dispatchEvent(new Event('wheel'));
  await goBack();
  expect(scroller.scrollTop).toBe(100);
});

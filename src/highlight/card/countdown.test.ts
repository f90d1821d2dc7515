import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Countdown } from './countdown.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what runs out calls its end once, however often it was started', () => {
  const end = vi.fn();
  const countdown = new Countdown(1000, end);
  countdown.run();
  vi.advanceTimersByTime(600);
  countdown.run();
  vi.advanceTimersByTime(399);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(end).toHaveBeenCalledTimes(1);
});

test('no time passes while it stands still, and the rest of it passes after that', () => {
  const end = vi.fn();
  const countdown = new Countdown(1000, end);
  countdown.run();
  vi.advanceTimersByTime(900);
  countdown.stand();
  vi.advanceTimersByTime(5000);
  countdown.stand();
  countdown.run();
  vi.advanceTimersByTime(99);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledTimes(1);
});

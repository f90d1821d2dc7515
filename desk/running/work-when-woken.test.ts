import { expect, it } from 'vitest';
import { workWhenWoken } from './work-when-woken.ts';

const rarely = 1_000_000;

it('work is done once at a time, and once more for all that woke it meanwhile', async () => {
  const ends: (() => void)[] = [];
  const woken = workWhenWoken(rarely, () => new Promise((resolve) => ends.push(resolve)));
  expect(ends).toHaveLength(1);
  woken.wake();
  woken.wake();
  expect(ends).toHaveLength(1);
  const done = woken.done();
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await done;
  expect(ends).toHaveLength(2);
  await woken.close();
});

it('work is done from time to time without being woken', async () => {
  let count = 0;
  const woken = workWhenWoken(1, async () => {
    count += 1;
  });
  await expect.poll(() => count).toBeGreaterThan(2);
  await woken.close();
});

it('work that is closed ends between two pieces, and is not begun again', async () => {
  let pieces = 0;
  const woken = workWhenWoken(rarely, async (isClosed) => {
    while (!isClosed()) {
      pieces += 1;
      await new Promise(setImmediate);
    }
  });
  await expect.poll(() => pieces).toBeGreaterThan(1);
  await woken.close();
  const before = pieces;
  woken.wake();
  await new Promise(setImmediate);
  expect(pieces).toBe(before);
});

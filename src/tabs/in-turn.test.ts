import { expect, test } from 'vitest';
import { inTurn, onceInTurn } from './in-turn.ts';

test('work of one queue is done in the order it was asked for, past what failed; other queues do not wait', async () => {
  const done: string[] = [];
  const slow = inTurn('a', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    done.push('slow');
    throw new Error('failed');
  });
  const after = inTurn('a', async () => done.push('after'));
  const other = inTurn('b', async () => done.push('other'));
  await expect(slow).rejects.toThrow('failed');
  await Promise.all([after, other]);
  expect(done).toEqual(['other', 'slow', 'after']);
});

test('work that waits for its turn is done once, however often it is asked for, and again once it began', async () => {
  let done = 0;
  const work = () =>
    onceInTurn('c', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      done += 1;
      return done;
    });
  const first = work();
  await Promise.resolve();
  const later = [work(), work(), work()];
  expect(await first).toBe(1);
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  expect(await work()).toBe(3);
});

import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

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

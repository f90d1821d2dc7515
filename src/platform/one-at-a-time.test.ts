import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('what is asked for many times while it goes on is done once more, and not at the same time', async () => {
  let begun = 0;
  let atOnce = 0;
  const look = oneAtATime(async () => {
    begun += 1;
    atOnce += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(atOnce).toBe(1);
    atOnce -= 1;
  });
  await Promise.all(Array.from({ length: 200 }, look));
  expect(begun).toBe(2);
  await look();
  expect(begun).toBe(3);
});

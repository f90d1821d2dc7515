import { expect, it } from 'vitest';
import { restWhile } from './rest-while.ts';

it('work rests while the desk is busy, goes on when it no longer is, and after a second at the latest', async () => {
  const restedWhile = async (isBusy: (rested: number) => boolean) => {
    let rested = 0;
    await restWhile(
      () => isBusy(rested),
      async (milliseconds) => {
        rested += milliseconds;
      },
    );
    return rested;
  };
  expect(await restedWhile(() => false)).toBe(0);
  expect(await restedWhile((rested) => rested < 100)).toBe(100);
  expect(await restedWhile(() => true)).toBe(1_000);
});

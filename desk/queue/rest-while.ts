import { setTimeout as sleep } from 'node:timers/promises';

/** How long one rest is, in milliseconds. */
const rest = 25;
/** After this long the work goes on however busy the desk is. */
const longest = 1_000;

/** Lets more urgent work go first, but not for ever: whatever rests is done one day. */
export async function restWhile(
  isBusy: () => boolean,
  pause: (milliseconds: number) => Promise<unknown> = sleep,
): Promise<void> {
  for (let rested = 0; rested < longest && isBusy(); rested += rest) await pause(rest);
}

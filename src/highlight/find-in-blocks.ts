import type { FoundInTexts } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { pageAddress, pageAround } from '../page/identity/page-address.ts';
import type { Life } from '../page/life.ts';
import { nextSlice, sliceTime } from '../page/next-slice.ts';
import { pause } from '../platform/wait-at-most.ts';

/** How much text one message to the worker carries, in UTF-16 units. */
const messageLimit = 100_000;
/**
 * How long to wait before asking again when the worker could not answer, in milliseconds; then it is given
 * up.
 */
const waits = [500, 2000, 10_000];

/**
 * Asks the worker for the matches of blocks, a handful at a time, and tells of each handful as it is
 * answered. Each block says how far it is, so that nobody takes a text that was never looked up for one
 * without matches. `whenRefused` is called where the person wants the page left alone.
 */
export async function findInBlocks(
  blocks: Block[],
  life: Life,
  whenFound: (blocks: Block[], found: FoundInTexts) => void,
  whenRefused: () => void,
): Promise<void> {
  const asked: Promise<void>[] = [];
  let sliceStart = performance.now();
  for (const handful of inHandfuls(blocks)) {
    asked.push(ask(handful, life, whenFound, whenRefused));
    if (performance.now() < sliceStart + sliceTime) continue;
    await nextSlice();
    sliceStart = performance.now();
  }
  await Promise.all(asked);
}

async function ask(
  blocks: Block[],
  life: Life,
  whenFound: (blocks: Block[], found: FoundInTexts) => void,
  whenRefused: () => void,
): Promise<void> {
  const texts = blocks.map(({ text }) => text);
  const say = (lookUp: Block['lookUp']) => {
    for (const block of blocks) block.lookUp = lookUp;
  };
  say('due');
  for (const wait of [...waits, null]) {
    if (life.signal.aborted) return;
    const found = await life.ask('find-matches', { texts, url: pageAddress(), around: pageAround() });
    if (life.signal.aborted) return;
    if (found.ok) {
      say('done');
      return whenFound(blocks, found.value);
    }
    if (found.error.code === 'site_not_read') return whenRefused();
    if (wait !== null) await pause(wait);
  }
  say('failed');
}

/** Groups of blocks of at most one message's worth of text; a longer block is a group of its own. */
export function inHandfuls(blocks: Block[]): Block[][] {
  const handfuls: Block[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (length + block.length > messageLimit) {
      handfuls.push([]);
      length = 0;
    }
    handfuls.at(-1)?.push(block);
    length += block.length;
  }
  return handfuls;
}

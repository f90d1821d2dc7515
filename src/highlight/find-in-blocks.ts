import type { FoundInTexts } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { pageAddress, pageAround } from '../page/identity/page-address.ts';
import type { Life } from '../page/life.ts';
import { inSlices } from '../page/next-slice.ts';
import { pause } from '../platform/wait-at-most.ts';

/** How much text one message to the worker carries, in UTF-16 units, and how many texts. */
const messageLimit = 100_000;
const mostTexts = 10_000;
/**
 * How long to wait before asking again when the worker could not answer, in milliseconds; then it is given
 * up.
 */
const waits = [500, 2000, 10_000];

/**
 * Asks the worker for the matches of blocks, a handful at a time, and tells of each handful as it is
 * answered; resolves once `whenFound` is done with all. Each block says how far it is, so that nobody takes a
 * text that was never looked up for one without matches. `whenRefused` is called where the person wants the
 * page left alone.
 */
export async function findInBlocks(
  blocks: Iterable<Block>,
  life: Life,
  whenFound: (blocks: Block[], found: FoundInTexts) => Promise<void>,
  whenRefused: () => void,
): Promise<void> {
  const asked: Promise<void>[] = [];
  await inSlices(inHandfuls(blocks), (handful) => asked.push(ask(handful, life, whenFound, whenRefused)));
  await Promise.all(asked);
}

/** What one message carries: every text once, and of each block the place its text has among them. */
interface Handful {
  texts: string[];
  blocks: Block[];
  places: number[];
}

async function ask(
  { texts, blocks, places }: Handful,
  life: Life,
  whenFound: (blocks: Block[], found: FoundInTexts) => Promise<void>,
  whenRefused: () => void,
): Promise<void> {
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
      const { flags, found: ofTexts } = found.value;
      return whenFound(blocks, { flags, found: places.map((place) => ofTexts[place] ?? []) });
    }
    if (found.error.code === 'site_not_read') return whenRefused();
    if (wait !== null) await pause(wait);
  }
  say('failed');
}

/** Handfuls of at most one message's worth of text; a longer block is one by itself. */
function* inHandfuls(blocks: Iterable<Block>): Generator<Handful> {
  let handful: Handful = { texts: [], blocks: [], places: [] };
  let length = 0;
  // Labels and menus stand beside every post of a page.
  const known = new Map<string, number>();
  for (const block of blocks) {
    const { text } = block;
    const isFull = length + text.length > messageLimit || known.size === mostTexts;
    if (isFull && known.size > 0 && !known.has(text)) {
      yield handful;
      handful = { texts: [], blocks: [], places: [] };
      length = 0;
      known.clear();
    }
    const place = known.get(text) ?? known.size;
    if (place === known.size) {
      known.set(text, place);
      handful.texts.push(text);
      length += text.length;
    }
    handful.blocks.push(block);
    handful.places.push(place);
  }
  if (handful.blocks.length > 0) yield handful;
}

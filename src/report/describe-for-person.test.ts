// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { PlacedMatch } from '../highlight/placed-match.ts';
import type { ShownPage } from '../highlight/shown-page.ts';
import { Block } from '../page/block.ts';
import { whatToTellOf } from './describe-for-person.ts';

function blockOf(text: string, lookUp: Block['lookUp'] = 'done'): Block {
  const node = document.createTextNode(text);
  const block = new Block([{ node, text, offset: 0, start: 0, length: text.length }]);
  block.lookUp = lookUp;
  return block;
}

const garlic = blockOf('大蒜治病');
const plain = blockOf('平常的话');
const closely = [blockOf('平常的话'), garlic];

/** A page that was searched as `searched`, with a match in each of `found`. */
function pageOf(searched: Block[], ...found: Block[]): ShownPage {
  const page: Partial<ShownPage> = {
    searched: vi.fn(() => searched),
    blocksInSlices: async () => closely,
    matches: (blocks = []) =>
      [...blocks].filter((block) => found.includes(block)).map((block) => ({ block }) as PlacedMatch),
  };
  return page as ShownPage;
}

test('where something was found the page is told of as it was searched, without a look at each element', async () => {
  const searched = [plain, garlic, blockOf('刚来的话', 'due')];
  const page = pageOf(searched, garlic);
  expect(await whatToTellOf(page)).toEqual({ blocks: searched, matches: [{ block: garlic }] });
  // Which takes long: each block is gone through.
  expect(page.searched).toHaveBeenCalledOnce();
});

test('where nothing was found only what somebody sees counts as read', async () => {
  expect(await whatToTellOf(pageOf([plain, blockOf('看不见的话')]))).toEqual({
    blocks: closely,
    matches: [],
  });
});

test('of text that could not be looked up only what somebody sees is told', async () => {
  expect(await whatToTellOf(pageOf([garlic, blockOf('看不见的话', 'failed')], garlic))).toEqual({
    blocks: closely,
    matches: [{ block: garlic }],
  });
});

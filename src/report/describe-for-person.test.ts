// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PlacedMatch } from '../highlight/placed-match.ts';
import type { ShownPage } from '../highlight/shown-page.ts';
import { Block } from '../page/block.ts';
import { blocksToTellOf } from './describe-for-person.ts';

function blockOf(text: string, lookUp: Block['lookUp'] = 'done'): Block {
  const node = document.createTextNode(text);
  const block = new Block([{ node, text, offset: 0, start: 0, length: text.length }]);
  block.lookUp = lookUp;
  return block;
}

const garlic = blockOf('大蒜治病');
const plain = blockOf('平常的话');
const closely = [blockOf('平常的话')];

/** A page that was searched as `searched`, with a match in each of `found`. */
const pageOf = (searched: Block[], ...found: Block[]) =>
  ({
    searched: () => searched,
    blocksInSlices: async () => closely,
    matches: () => found.map((block) => ({ block }) as PlacedMatch),
  }) as ShownPage;

test('where something was found the page is told of as it was searched, without a look at each element', async () => {
  const searched = [plain, garlic, blockOf('刚来的话', 'due')];
  expect(await blocksToTellOf(pageOf(searched, garlic))).toBe(searched);
});

test('where nothing was found only what somebody sees counts as read', async () => {
  expect(await blocksToTellOf(pageOf([plain, blockOf('看不见的话')]))).toBe(closely);
});

test('of text that could not be looked up only what somebody sees is told', async () => {
  expect(await blocksToTellOf(pageOf([garlic, blockOf('看不见的话', 'failed')], garlic))).toBe(closely);
});

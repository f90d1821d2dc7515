// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Block, blockLimit, isBlock, stretchesOf } from './block.ts';
import { BlockBuilder } from './build-blocks.ts';

function blocksOf(...texts: string[]) {
  const blocks: Block[] = [];
  const builder = new BlockBuilder((block) => blocks.push(block));
  for (const text of texts) builder.add(document.createTextNode(text));
  builder.cut();
  return blocks;
}

test('a block is exactly the data of its nodes, one after the other', () => {
  const [block] = blocksOf('吃大', '', '蒜 ', 'x');
  expect(block?.text).toBe('吃大蒜 x');
  expect(block?.pieces.map(({ node, offset, start, length }) => [node.data, offset, start, length])).toEqual([
    ['吃大', 0, 0, 2],
    ['蒜 ', 0, 2, 2],
    ['x', 0, 4, 1],
  ]);
});

test('a place in a block is one stretch for each node it runs through', () => {
  const [block] = blocksOf('吃大', '蒜', '治病');
  const stretches = block ? stretchesOf(block, 1, 4) : [];
  expect(stretches.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['大', '蒜', '治']);
});

test('neither a text nor an element is asked by a name, which takes ten times as long in Firefox', () => {
  const asked: PropertyKey[] = [];
  const text = document.createTextNode('大蒜治病');
  Object.defineProperty(text, 'data', { get: () => asked.push('data') });
  const builder = new BlockBuilder((block) => expect(isBlock(block)).toBe(true));
  builder.add(text);
  builder.cut();
  const inherited = new Proxy(
    {},
    {
      getPrototypeOf() {
        asked.push('what is inherited');
        return null;
      },
    },
  );
  expect(isBlock(Object.create(inherited))).toBe(false);
  expect(asked).toEqual([]);
});

test('two characters are a block though each stands in a node of its own', () => {
  expect(blocksOf('大', '\n', '蒜').map(({ text }) => text)).toEqual(['大\n蒜']);
});

test('white space and single characters are no blocks', () => {
  expect(blocksOf(' \n ', '好')).toEqual([]);
});

test('a long text becomes several blocks that end with a sentence and miss nothing', () => {
  const text = `${'一二三四五六七八九。'.repeat(5000)}尾巴`;
  const blocks = blocksOf('头', text);
  expect(blocks.length).toBeGreaterThan(2);
  expect(blocks.map((block) => block.text).join('')).toBe(`头${text}`);
  for (const block of blocks.slice(0, -1)) {
    expect(block.text.length).toBeLessThanOrEqual(blockLimit);
    expect(block.text.endsWith('。')).toBe(true);
  }
  for (const { text: whole, pieces } of blocks)
    expect(pieces.map(({ node, offset, length }) => node.data.slice(offset, offset + length)).join('')).toBe(
      whole,
    );
});

test('a long text without any boundary is cut beside a surrogate pair, not in it', () => {
  for (const { text } of blocksOf(`a${'😀'.repeat(30_000)}`)) expect(text).not.toMatch(/\p{Surrogate}/u);
});

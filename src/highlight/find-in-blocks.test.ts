// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { good } from '../contract/result.ts';
import { findMatchesSchema } from '../messages/content-schemas.ts';
import type { FoundInTexts } from '../messages/message-contract.ts';
import { Block } from '../page/block.ts';
import type { Life } from '../page/life.ts';
import { findInBlocks } from './find-in-blocks.ts';

const word = '大蒜';
// Of what a window has by itself this one lacks its origin.
vi.stubGlobal('origin', 'https://forum.example');

function blockOf(text: string): Block {
  const node = document.createTextNode(text);
  return new Block([{ node, text, offset: 0, start: 0, length: text.length }]);
}

/** Asks a worker that finds the word, if the message is one that the worker takes. */
async function askFor(blocks: Block[]): Promise<{ messages: string[][]; found: Map<Block, number[]> }> {
  const messages: string[][] = [];
  const found = new Map<Block, number[]>();
  const life = {
    signal: new AbortController().signal,
    ask: async (_name: string, data: unknown) => {
      const { texts } = v.parse(findMatchesSchema, data);
      messages.push(texts);
      const inText = (text: string) => {
        const start = text.indexOf(word);
        return start < 0 ? [] : [{ start, end: start + word.length, flag: 0, refutedHere: false }];
      };
      return good<FoundInTexts>({ flags: [], found: texts.map(inText) });
    },
  };
  const take = async (asked: Block[], answer: FoundInTexts) => {
    for (const [at, block] of asked.entries())
      found.set(
        block,
        (answer.found[at] ?? []).map(({ start }) => start),
      );
  };
  await findInBlocks(blocks, life as unknown as Life, take, () => undefined);
  return { messages, found };
}

test('a text that stands in many blocks is asked about once, and found in each of them', async () => {
  const blocks = ['主题', '吃大蒜', '主题', '大蒜', '吃大蒜'].map(blockOf);
  const { messages, found } = await askFor(blocks);
  expect(messages).toEqual([['主题', '吃大蒜', '大蒜']]);
  expect(blocks.map((block) => found.get(block))).toEqual([[], [1], [], [0], [1]]);
  expect(blocks.every(({ lookUp }) => lookUp === 'done')).toBe(true);
});

test('a page of very many short texts is asked about in messages that the worker takes', async () => {
  const numbers = Array.from({ length: 25_000 }, (_, at) => blockOf(`${at}`));
  const { messages, found } = await askFor([...numbers, blockOf(word)]);
  expect(messages.length).toBeGreaterThan(1);
  expect(found.size).toBe(numbers.length + 1);
});

test('a message carries no more than so much text, but for a block that is longer by itself', async () => {
  const [half, whole] = ['蒜'.repeat(60_000), '蒜'.repeat(150_000)];
  const { messages } = await askFor([half, `${half}。`, whole, word].map(blockOf));
  expect(messages.map((texts) => texts.map(({ length }) => length))).toEqual([
    [60_000],
    [60_001],
    [150_000],
    [2],
  ]);
});

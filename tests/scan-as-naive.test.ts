import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { wordEntries } from '../bench/bench-entry.ts';
import { sample } from '../bench/scan-files.ts';
import { scanWords } from '../bench/scan-words.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import { encodeText } from './encode-text.ts';
import { scanWhole } from './scan-in-memory.ts';

const words = scanWords();
const { posts, text } = sample;
const { compiled, entries } = compileList({ entries: wordEntries(words) });

/** What looking for each word in each post finds; the first post is in the second row. */
function foundNaively(): string[] {
  const found: string[] = [];
  for (const { id, body } of posts)
    for (const word of words)
      for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1))
        found.push(`${id + 2} ${at} ${word}`);
  return found;
}

/** What a scan finds of the words as they are written; disguised ones, which it finds too, are left aside. */
async function foundIn(file: Uint8Array | string): Promise<string[]> {
  const steps = await scanWhole(file, compiled);
  expect(steps.at(-1)?.facts).toMatchObject({ problem: null, unreadable: 0, broken: 0 });
  return steps
    .flatMap(({ found }) => found)
    .filter(({ column, entry, passage }) => column === 'body' && entries[entry]?.id === passage)
    .map(({ row, start, passage }) => `${row} ${start} ${passage}`);
}

test('a scan finds what looking for each word in each post finds, in whatever the table is packed or written', async () => {
  const naive = foundNaively().sort();
  expect(naive.length).toBeGreaterThan(100);
  const gb18030 = encodeText(text, 'gb18030');
  for (const file of [text, gzipSync(text), gb18030, gzipSync(gb18030)])
    expect((await foundIn(file)).sort()).toEqual(naive);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corporaOf } from './corpora.ts';
import { readCorpus } from './read-corpus.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Buffer): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  return allOf(readCorpus(path));
}

test('a text file has a passage on each line', async () => {
  expect(await read('posts.txt', '今天下雨了\r\n\n"引号"也照样\n')).toEqual(['今天下雨了', '"引号"也照样']);
});

test('JSON lines are texts, lists of texts or records with a text; what is none is passed over', async () => {
  const lines = ['"一句"', '["两句","三句"]', '{"text":"四句","id":4}', '{"id":5}', 'broken', '7'];
  expect(await read('posts.jsonl.gz', gzipSync(lines.join('\n')))).toEqual(['一句', '两句', '三句', '四句']);
});

test('words that a collection has parted by spaces read on as Chinese does', async () => {
  expect(await read('words.txt', '我 饿 了 。 我们 吃 KFC 去 吧')).toEqual(['我饿了。我们吃 KFC 去吧']);
  const written = '@民生热线 @城市管家 麻烦看看私信，已经发了三天没人理';
  expect(await read('written.txt', written)).toEqual([written]);
});

test('a file that breaks off or is not there is an error, not the end of the text', async () => {
  const whole = gzipSync(
    Array.from({ length: 5000 }, (_, line) => `第${line}行 ${Math.random()}`).join('\n'),
  );
  await expect(read('broken.txt.gz', whole.subarray(0, whole.length / 2))).rejects.toThrow();
  await expect(allOf(readCorpus(join(folder, 'missing.txt')))).rejects.toThrow('ENOENT');
});

test('the file of an operator comes first and says itself what it is', async () => {
  const path = join(folder, 'own.jsonl');
  const header = { name: 'Board posts', source: 'our own board', licence: 'CC0-1.0' };
  await writeFile(path, `${JSON.stringify(header)}\n"你好"\n`);
  const [own, ...shipped] = await corporaOf(path);
  expect(own).toMatchObject({ ...header, kind: 'ordinary', isForumLike: true });
  expect(shipped).toEqual(await corporaOf(null));
  expect(await allOf(readCorpus(path))).toEqual(['你好']);
  const plain = join(folder, 'plain.txt');
  await writeFile(plain, '你好\n');
  expect((await corporaOf(plain))[0]).toMatchObject({ name: 'plain.txt', licence: 'not stated' });
});

test('a file that is not there is told to the operator by a sentence', async () => {
  await expect(corporaOf(join(folder, 'missing.txt'))).rejects.toThrow(/missing\.txt cannot be read/);
});

async function allOf(passages: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const passage of passages) all.push(passage);
  return all;
}

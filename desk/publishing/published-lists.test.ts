import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { publishedLists } from './published-lists.ts';

it('a list is parsed once, as long as its file is the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'published-lists-'));
  await mkdir(join(folder, 'lists'));
  const write = (version: number) =>
    writeFile(
      join(folder, 'lists/sample.json'),
      JSON.stringify(sampleListOf(version, sampleEntry('salt', `碘盐${version}`))),
    );
  await write(1);
  const lists = publishedLists(folder);
  const first = (await lists.find('sample'))?.list();
  expect(first?.entries).toHaveLength(1);
  expect((await lists.find('sample'))?.list()).toBe(first);
  await write(20);
  expect((await lists.find('sample'))?.list().version).toBe(20);
  await rm(folder, { recursive: true });
});

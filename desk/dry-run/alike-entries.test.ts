import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { alikeTo, type EntryOfClaim } from './alike-entries.ts';

const told = '西瓜蘸盐吃会产生剧毒物质，已有三人中毒身亡';
const list = sampleListOf(
  1,
  ...['own', 'other'].map((id) => ({ ...sampleEntry(id), claim: told, match: { claim: [told] } })),
);
const noEntry = { listId: null, entryId: null };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alike-entries-'));
  await writeFile(join(folder, 'list.json'), JSON.stringify(list));
});
afterAll(() => rm(folder, { recursive: true }));

async function alikeIds(own: EntryOfClaim, most = 20): Promise<string[]> {
  const listFiles = [join(folder, 'list.json')];
  return (await alikeTo({ passages: [told], claims: [], listFiles, own, most })).map(({ id }) => id);
}

test('the entry of a claim is no answer to it, and takes the place of none', async () => {
  expect(await alikeIds(noEntry)).toEqual(['own', 'other']);
  expect(await alikeIds({ listId: list.id, entryId: 'own' })).toEqual(['other']);
  expect(await alikeIds({ listId: list.id, entryId: 'own' }, 1)).toEqual(['other']);
});

test('an entry of the same id in another list may be an answer', async () => {
  const elsewhere = { listId: 'https://other.example/list', entryId: 'own' };
  expect(await alikeIds(elsewhere)).toEqual(['own', 'other']);
});

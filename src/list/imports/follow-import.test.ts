import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReadingChoices } from '../../contract/list-formats.ts';
import { openDatabase } from '../../history/database.ts';
import { readFollowedLists } from '../read-followed-lists.ts';
import { stopFollowing } from '../stop-following.ts';
import { followImport } from './follow-import.ts';
import { previewImport } from './preview-import.ts';
import { stageFile } from './staged-file.ts';
import { takeImport } from './take-import.ts';

vi.mock('../../history/copy-record.ts', () => ({ copyRecord: async () => {} }));
vi.mock('../../history/watch-changes.ts', () => ({ tellChanged: () => {} }));
/** What is needed of Cache Storage, which there is none of outside browsers. */
const kept = new Map<string, Response>();
vi.stubGlobal('caches', {
  open: async () => ({
    put: async (key: string, response: Response) => void kept.set(key, response),
    match: async (key: string) => kept.get(key)?.clone(),
    delete: async (key: string) => kept.delete(key),
    keys: async () => [],
  }),
});

const asItIs: ReadingChoices = { encoding: null, format: null, columns: null };
const names = { title: '词表', publisher: '邻里' };
const stage = async (name: string, text: string, address: string | null = null) => {
  const staged = await stageFile(new Blob([text]), { name, address, etag: null });
  return staged.ok ? staged.value : '';
};
const follow = async (name: string, text: string, address: string | null = null) =>
  followImport(await stage(name, text, address), asItIs, names);
const followed = async () =>
  (await readFollowedLists()).map(({ title, version, entryCount, url }) => ({
    title,
    version,
    entryCount,
    url,
  }));
const entriesOf = async (url: string) =>
  (await (await openDatabase()).get('list-bodies', url))?.list.entries ?? [];

beforeEach(async () => {
  kept.clear();
  for (const { url } of await readFollowedLists()) await stopFollowing(url);
});

test('a file is followed under a key of its own, and leaves nothing put aside', async () => {
  expect(await follow('a.txt', '大蒜防癌\n停水三天\n大\n')).toEqual({
    ok: true,
    value: { title: '词表', entries: 2, leftOut: 1 },
  });
  expect(kept.size).toBe(0);
  const [list] = await readFollowedLists();
  expect(list?.url).toMatch(/^file:[0-9a-f]{64}$/);
  expect(list?.listId).toBe(list?.url);
  expect(list?.imported).toEqual({
    fileName: 'a.txt',
    encoding: null,
    format: 'word-list',
    columns: {},
    header: [],
  });
});

test('the same file chosen again takes the place of what it was, and what has not changed keeps its day', async () => {
  vi.setSystemTime('2026-01-01T00:00:00Z');
  await follow('a.txt', '大蒜防癌\n停水三天\n');
  vi.setSystemTime('2026-02-02T00:00:00Z');
  const again = await previewImport(await stage('a.txt', '大蒜防癌\n高速免费\n'), asItIs);
  expect(again).toMatchObject({ ok: true, value: { replaces: '词表', entryCount: 2 } });
  await follow('a.txt', '大蒜防癌\n高速免费\n');
  vi.useRealTimers();
  const [list, ...others] = await followed();
  expect(others).toEqual([]);
  expect(list).toMatchObject({ version: 2, entryCount: 2 });
  expect((await entriesOf(list?.url ?? '')).map(({ id, updatedAt }) => [id, updatedAt])).toEqual([
    ['大蒜防癌', '2026-01-01'],
    ['高速免费', '2026-02-02'],
  ]);
});

test('files of different names are different lists', async () => {
  await follow('a.txt', '大蒜防癌\n');
  await follow('b.txt', '大蒜防癌\n');
  expect(await followed()).toHaveLength(2);
});

test('a file that is a list by itself is that list, whatever it is called, and never goes back', async () => {
  const list = (version: number, id = 'https://lists.example/a') =>
    JSON.stringify({
      format: 'qiuzheng-list/1',
      id,
      version,
      generatedAt: '2026-01-01',
      title: 'Own title',
      publisher: 'Own publisher',
      entries: [
        {
          id: 'a',
          match: { words: ['大蒜'] },
          category: 'other',
          status: 'unverified',
          claim: 'x',
          updatedAt: '2026-01-01',
        },
      ],
    });
  await follow('a.json', list(3));
  await follow('b.json', list(4));
  expect(await followed()).toMatchObject([{ title: 'Own title', version: 4 }]);
  expect(await follow('b.json', list(2))).toEqual({
    ok: false,
    error: { code: 'list_older', values: ['2', '4'] },
  });
});

test('a list at an address is read again as it was seen, unless its columns have changed', async () => {
  const address = 'https://lists.example/words.csv';
  await follow(address, 'word,status\n大蒜防癌,\n', address);
  const [known] = await readFollowedLists();
  if (!known?.imported) throw new Error('not followed');
  const file = (text: string) => ({
    changed: true as const,
    bytes: new TextEncoder().encode(text).buffer,
    text,
    etag: null,
    digest: text,
  });
  // One row alone would not be taken for a table: what the person saw is what counts.
  const taken = await takeImport(known, known.imported, file('word,status\n停水三天,,\n'));
  expect(taken).toMatchObject({ ok: true, value: { version: 2, title: '词表', imported: known.imported } });
  expect(await takeImport(known, known.imported, file('status,word\n停水三天,\n'))).toEqual({
    ok: false,
    error: { code: 'table_changed' },
  });
});

test('what is no longer put aside cannot be followed', async () => {
  expect(await followImport('gone', asItIs, names)).toEqual({ ok: false, error: { code: 'import_gone' } });
});

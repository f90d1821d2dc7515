import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nothingYet } from '../../../tests/signed-reader.ts';
import type { ReadingChoices } from '../../contract/list-formats.ts';
import { openDatabase } from '../../history/database.ts';
import { goBackTo } from '../go-back-to.ts';
import { letInForce } from '../let-in-force.ts';
import { readBody } from '../read-body.ts';
import { readFollowedLists } from '../read-followed-lists.ts';
import { refreshList } from '../refresh-list.ts';
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
  keys: async () => [],
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
  const staged = await stageFile(new Blob([text]), { name, address });
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
const entriesOf = async (url: string) => (await readBody(url))?.list.entries ?? [];

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
  const [event] = await (await openDatabase()).getAll('events');
  expect(event).toMatchObject({ kind: 'list-followed', about: '词表', address: '', count: 2, refusal: null });
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
    digest: async () => text,
    scan: null,
  });
  // One row alone would not be taken for a table: what the person saw is what counts.
  const taken = await takeImport(known, known.imported, file('word,status\n大蒜防癌,,\n'));
  expect(taken).toMatchObject({
    value: { record: { version: 2, title: '词表', imported: known.imported }, changed: true },
  });
  expect(await takeImport(known, known.imported, file('status,word\n停水三天,\n'))).toEqual({
    ok: false,
    error: { code: 'table_changed' },
  });
});

describe('a list at an address', () => {
  const address = 'https://lists.example/words.txt';
  const words = (count: number, first = 0) =>
    Array.from({ length: count }, (_, at) => `街坊传言${first + at}`).join('\n');
  let file = '';
  vi.stubGlobal('fetch', async () => Object.defineProperty(new Response(file), 'url', { value: address }));
  const record = async () => {
    const list = await (await openDatabase()).get('followed-lists', address);
    if (!list) throw new Error('not followed');
    return list;
  };
  const refreshWith = async (text: string) => {
    file = text;
    await refreshList(address, await record(), null);
    return record();
  };

  test('waits for the person with a version that takes out most of it, then with one that doubles it', async () => {
    await follow(address, words(30), address);
    const held = await refreshWith(words(3));
    expect(held).toMatchObject({ version: 1, entryCount: 30, held: { version: 2 }, lastError: null });
    expect(await letInForce(address)).toEqual({ ok: true, value: null });
    expect(await record()).toMatchObject({ version: 2, entryCount: 3, held: null });
    expect(await refreshWith(words(40))).toMatchObject({ version: 2, held: { version: 3 } });
  });

  test('is kept in three versions, each one click back as it was', async () => {
    vi.setSystemTime('2026-01-01T00:00:00Z');
    await follow(address, words(30), address);
    vi.setSystemTime('2026-01-02T00:00:00Z');
    for (const first of [1, 2, 3]) await refreshWith(words(30, first));
    expect((await record()).kept.map(({ version }) => version)).toEqual([4, 3, 2]);
    expect(await goBackTo(address, 3)).toEqual({ ok: true, value: null });
    vi.useRealTimers();
    expect(await record()).toMatchObject({ version: 3, leftVersion: 4 });
    expect((await entriesOf(address))[0]).toMatchObject({ claim: '街坊传言2', updatedAt: '2026-01-01' });
    expect(await refreshWith(words(30, 3))).toMatchObject({ version: 3, leftVersion: 4 });
    expect(await refreshWith(words(30, 4))).toMatchObject({ version: 5, leftVersion: null });
  });

  test('that the person chose again as a file comes in force as they saw it', async () => {
    await follow(address, words(30), address);
    await follow(address, words(3), address);
    expect(await record()).toMatchObject({ version: 2, entryCount: 3, held: null });
  });

  test('which was signed before is not followed in a format that nobody can sign', async () => {
    const signed = nothingYet('a'.repeat(64));
    await (await openDatabase()).put('list-pins', { url: address, listId: address, signed });
    expect(await follow(address, words(3), address)).toMatchObject({ error: { code: 'signature_dropped' } });
    await (await openDatabase()).delete('list-pins', address);
  });
});

test('what is no longer put aside cannot be followed', async () => {
  expect(await followImport('gone', asItIs, names)).toEqual({ ok: false, error: { code: 'import_gone' } });
});

import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { goBackTo } from './go-back-to.ts';
import { readFollowedLists } from './read-followed-lists.ts';
import { refreshList } from './refresh-list.ts';
import { stopFollowing } from './stop-following.ts';

const set = 'https://desk.example/lists/food.json';
const own = 'https://lists.example/own.json';
vi.mock('../settings/policy.ts', () => ({
  readPolicy: async () => ({ organisation: '示例学校', lists: [set] }),
}));
pretendCaches();
const list = (url: string, version: number) => ({
  ...sampleListOf(version, sampleEntry('garlic', '吃大蒜能治流感')),
  id: url,
});
let version = 1;
vi.stubGlobal('fetch', async (url: string) =>
  Object.defineProperty(new Response(JSON.stringify(list(url, version))), 'url', { value: url }),
);

test('what the organisation has set can be neither left nor gone back in, whoever asks the worker', async () => {
  const refusal = { ok: false, error: { code: 'list_locked', values: ['示例学校'] } };
  for (const url of [set, own]) await refreshList(url, null, null);
  version = 2;
  for (const known of await readFollowedLists()) await refreshList(known.url, known, null);
  expect(await goBackTo(set, 1)).toEqual(refusal);
  expect(await stopFollowing(set)).toEqual(refusal);
  expect(await goBackTo(own, 1)).toMatchObject({ ok: true });
  expect(await stopFollowing(own)).toMatchObject({ ok: true });
  expect((await readFollowedLists()).map(({ url, version }) => [url, version])).toEqual([[set, 2]]);
});

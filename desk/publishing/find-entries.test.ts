import { expect, it } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { sampleEntry } from '../../tests/sample-list.ts';
import { type EntryWish, everything, findEntries } from './find-entries.ts';
import type { PublicEntry } from './public-entries.ts';

const list = {
  ...{ name: 'sample', id: 'urn:sample', title: '示例', publisher: '示例', version: 1 },
  ...{ categories: [], keyFingerprint: null },
};
const publicEntry = (entry: Entry): PublicEntry => ({ entry, name: entry.id, list });

const entries = [
  publicEntry({ ...sampleEntry('water', '全城停水三天'), category: 'safety-scare' }),
  publicEntry({ ...sampleEntry('salt', '碘盐防辐射'), explanation: '碘盐里的碘很少。' }),
  publicEntry({ ...sampleEntry('vaccine', '疫苗 Vaccine 致病'), status: 'misleading' }),
];
const found = (wish: Partial<EntryWish>) =>
  findEntries(entries, { ...everything, ...wish }).entries.map(({ name }) => name);

it('all of them are found without a wish', () => {
  expect(found({})).toEqual(['water', 'salt', 'vaccine']);
});

it.each([
  ['停水', ['water']],
  ['停 水，三天', ['water']],
  ['停水 全城', ['water']],
  ['停水 碘盐', []],
  ['碘很少', ['salt']],
  ['鹽', ['salt']],
  ['ＶＡＣＣＩＮＥ', ['vaccine']],
  ['，。', ['water', 'salt', 'vaccine']],
])('every word of “%s” is looked for, whatever its width, case and script', (search, names) => {
  expect(found({ search })).toEqual(names);
});

it('status and category narrow it down, and each says what the other would leave', () => {
  expect(found({ status: 'false', category: 'health' })).toEqual(['salt']);
  const { all, statuses, categories } = findEntries(entries, { ...everything, category: 'health' });
  expect(all).toBe(2);
  expect(statuses).toEqual([
    { status: 'false', entries: 1 },
    { status: 'misleading', entries: 1 },
  ]);
  expect(categories.map(({ id, entries }) => [id, entries])).toEqual([
    ['health', 2],
    ['safety-scare', 1],
  ]);
});

it('pages hold thirty each, and a page beyond the last is the last', () => {
  const many = Array.from({ length: 61 }, (_, place) => publicEntry(sampleEntry(`e${place}`, '停水')));
  expect(findEntries(many, { ...everything, page: 2 }).entries.map(({ name }) => name)).toEqual(
    many.slice(30, 60).map(({ name }) => name),
  );
  const { page, pages, entries } = findEntries(many, { ...everything, page: 99 });
  expect([page, pages, entries.length]).toEqual([3, 3, 1]);
  expect(findEntries([], everything)).toMatchObject({ entries: [], all: 0, page: 1, pages: 1 });
});

import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { Entry } from '../contract/list.ts';
import { outlineListBytes } from '../contract/parse-list.ts';
import { canonicalBytes, canonicalList } from '../contract/signed/canonical-list.ts';
import { entriesOn, entriesPerPage, entryPages } from './entry-pages.ts';

const url = 'https://desk.example/list';
const entries = Array.from({ length: 300 }, (_, at): Entry => {
  const entry = sampleEntry(`e${1000 + at}`, `词条${at}号`);
  if (at % 100 === 7)
    return { ...entry, match: { words: Array.from({ length: 500 }, (_, n) => `词条${n}`) } };
  // It is kept under another category than its line says.
  return at % 100 === 9 ? { ...entry, category: 'gossip' } : entry;
});
const details = entries.map(({ match: _, ...rest }) => ({
  ...rest,
  category: rest.category === 'gossip' ? 'other' : rest.category,
}));

test('pages of a list in its file hold what is shown of its entries, and no ten thousand words', () => {
  const read = outlineListBytes(canonicalBytes(canonicalList(sampleListOf(1, ...entries))).buffer);
  if (!read.ok) throw new Error(read.error.code);
  const { list } = read.value;
  expect(list.entries.filter((entry) => 'file' in entry)).toHaveLength(297);
  const pages = [...entryPages(url, 'edition', list.entries)];
  expect(pages.map(({ page }) => page)).toEqual([0, 1, 2]);
  expect(pages.flatMap((page) => entriesOn(page) ?? [])).toEqual(details);
  for (const { entries: bytes } of pages) expect(bytes.length).toBeLessThan(entriesPerPage * 400);
});

test('what earlier versions stored is read still', () => {
  const page = { url, page: 0, edition: 'edition' };
  expect(entriesOn({ ...page, entries: details })).toEqual(details);
  expect(entriesOn({ ...page, entries: JSON.stringify(details) })).toEqual(details);
  expect(entriesOn({ ...page, matches: '[]' })).toBeNull();
});

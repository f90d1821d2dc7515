import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openAsOf } from '../../tests/old-databases.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { canonicalBytes, canonicalList } from '../contract/signed/canonical-list.ts';
import { notSigned } from '../history/not-signed.ts';
import { browser } from '../platform/page-browser.ts';
import { findInTexts } from './find-in-texts.ts';

Object.assign(browser, { i18n: { getMessage: (key: string) => key } });

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const url = 'https://lists.example/list';
const list = sampleListOf(1, sampleEntry('garlic', '大蒜治病'));

test('a list that an earlier version of the product stored is found with after an update', async () => {
  const old = await openAsOf(8);
  const { buffer: bytes } = canonicalBytes(canonicalList(list));
  await old.put('followed-lists', { url, title: list.title, listId: list.id, version: 1, ...notSigned });
  await old.put('list-bodies', { url, file: 1 });
  await old.put('list-files', { url, version: 1, bytes, release: null });
  await old.put('ready-lists', { url, edition: 'a', compiled: { format: 21 } });
  await old.put('entry-pages', { url, page: 0, edition: 'a', entries: '[]' });
  old.close();
  const { flags, found } = await findInTexts(['听说大蒜治病。']);
  expect([found[0]?.length, flags[0]?.claim]).toEqual([1, list.entries[0]?.claim]);
});

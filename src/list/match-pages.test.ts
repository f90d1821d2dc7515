import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { Entry } from '../contract/list.ts';
import { openDatabase } from '../history/database.ts';
import { listsInForce } from './lists-in-force.ts';
import { makeReadyList } from './make-ready-list.ts';
import { matchPages, readMatch } from './match-pages.ts';
import { putList } from './put-list.ts';

const url = 'https://desk.example/list';
const wordsOf = (index: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `词条${String.fromCharCode(0x4e00 + index)}${String.fromCharCode(0x5e00 + at)}`,
  );

test('how an entry is matched is read without its list, whatever many words others have', async () => {
  const entries = Array.from(
    { length: 150 },
    (_, index): Entry => ({
      ...sampleEntry(`e${index}`, 'xx'),
      match: { words: wordsOf(index, index % 25 === 7 ? 6000 : 2) },
      // One that is not compiled has no number.
      ...(index % 50 === 3 ? { status: 'withdrawn' } : {}),
    }),
  );
  const list = sampleListOf(1, ...entries);
  const made = makeReadyList(url, list);
  await putList(url, list, made, null);
  const [loaded] = await listsInForce();
  if (!loaded) throw new Error('no list is in force');
  // The body is not asked.
  await (await openDatabase()).delete('list-bodies', url);
  const compiled = entries.filter(({ status }) => status !== 'withdrawn');
  for (const [number, { match }] of compiled.entries())
    expect(await readMatch(loaded.ready, number)).toEqual(match);
  expect(await readMatch(loaded.ready, compiled.length)).toBeNull();
  expect(await readMatch({ url, edition: 'another' }, 0)).toBeNull();
  expect(await readMatch({ ...loaded.ready, url: 'https://desk.example/another' }, 0)).toBeNull();
  const sizes = Array.from(matchPages(url, '', made.inForce), ({ matches }) => matches.length);
  expect(sizes.length).toBeGreaterThan(6);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
}, 30_000);

test('a list put in force anew leaves no page of its earlier edition', async () => {
  const long = sampleListOf(
    1,
    ...Array.from({ length: 300 }, (_, index) => sampleEntry(`e${index}`, `词条${index}号`)),
  );
  await putList(url, long, makeReadyList(url, long), null);
  const short = sampleListOf(2, sampleEntry('only', '别的词条'));
  await putList(url, short, makeReadyList(url, short), null);
  const pages = await (await openDatabase()).getAll('entry-pages');
  expect(pages.map(({ page }) => page)).toEqual([-1, 0]);
});

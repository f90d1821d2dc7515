import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { Entry } from '../contract/list.ts';
import { outlineListBytes } from '../contract/parse-list.ts';
import { canonicalBytes, canonicalList } from '../contract/signed/canonical-list.ts';
import { openDatabase } from '../history/database.ts';
import { entryPlaces, readAllPlaced, readPlaced, readPlaces } from './entry-places.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const url = 'https://desk.example/list';
const count = 3000;
const entries = Array.from({ length: count }, (_, at): Entry => {
  const entry = sampleEntry(`e${1000 + at}`, `词条${String.fromCharCode(0x4e00 + at)}号`);
  // It is kept under another category than its line says.
  if (at % 100 === 9) return { ...entry, category: 'gossip' };
  return at % 50 === 3 ? { ...entry, status: 'withdrawn' } : entry;
});
const bytes = canonicalBytes(canonicalList(sampleListOf(1, ...entries)));
const isWithdrawn = ({ status }: Entry) => status === 'withdrawn';
const inOrder = [...entries.filter((entry) => !isWithdrawn(entry)), ...entries.filter(isWithdrawn)].map(
  (entry) => (entry.category === 'gossip' ? { ...entry, category: 'other' } : entry),
);
const outlined = () => {
  const read = outlineListBytes(bytes.buffer);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.list;
};

async function put(keptAs: number | null): Promise<void> {
  const list = outlined();
  const file = { url, version: 1, bytes: new Blob([bytes]), release: null };
  await putList(url, list, makeReadyList(url, list), null, { file, keptAs });
}

test.each([1, null])(
  'every entry is read where it stands, whether its file is kept or not (%j)',
  async (keptAs) => {
    await put(keptAs);
    const placed = await readPlaces(url, null);
    if (!placed) throw new Error('not stored');
    const read: Entry[] = [];
    let parts = 0;
    for await (const { entries, isLast } of readAllPlaced(placed)) {
      expect([...entries.keys()]).toEqual(Array.from({ length: entries.size }, (_, at) => read.length + at));
      read.push(...entries.values());
      parts++;
      expect(isLast).toBe(read.length === count);
    }
    expect(read).toEqual(inOrder);
    expect(parts).toBeGreaterThan(1);
    const numbers = [2999, 0, 8, 1500, 1501, count];
    const found = await readPlaced(placed, numbers);
    expect([...found].sort(([one], [other]) => one - other)).toEqual(
      [0, 8, 1500, 1501, 2999].map((number) => [number, inOrder[number]]),
    );
  },
);

test('of what the kept file states nothing is stored again', async () => {
  await put(1);
  const places = await (await openDatabase()).get('entry-places', url);
  const changed = inOrder.filter(({ category }) => category === 'other');
  expect(places).toMatchObject({ file: 1 });
  expect(places?.added?.size).toBe(changed.reduce((sum, each) => sum + sizeOf(each), 0));
  expect(entryPlaces(url, 'a', outlined().entries.slice(0, 5), 1).added).toBeNull();
});
const sizeOf = (entry: Entry) => new TextEncoder().encode(JSON.stringify(entry)).length;

test('what lies near by is read at once, and no more than that', async () => {
  await put(1);
  const placed = await readPlaces(url, null);
  if (!placed) throw new Error('not stored');
  const read: number[] = [];
  const slice = placed.lines.slice.bind(placed.lines);
  const lines = Object.assign(placed.lines, {
    slice: (from: number, to: number) => {
      read.push(to - from);
      return slice(from, to);
    },
  });
  await readPlaced({ ...placed, lines }, [0, 1, 2, 2900]);
  expect(read).toHaveLength(2);
  expect(Math.max(...read)).toBeLessThan(2000);
});

test('a line that cannot be read costs no other entry, and is said', async () => {
  await put(1);
  const placed = await readPlaces(url, null);
  if (!placed) throw new Error('not stored');
  const whole = new Uint8Array(await placed.lines.arrayBuffer());
  whole[placed.starts[7] ?? 0] = 0;
  const damaged = { ...placed, lines: new Blob([whole]) };
  vi.mocked(console.warn).mockClear();
  const found = await readPlaced(damaged, [6, 7, 8]);
  expect(found).toEqual(new Map([6, 8].map((number) => [number, inOrder[number]])));
  expect(console.warn).toHaveBeenCalledOnce();
  const numbers: number[] = [];
  for await (const { entries } of readAllPlaced(damaged)) numbers.push(...entries.keys());
  expect(numbers).toEqual(inOrder.flatMap((_, number) => (number === 7 ? [] : number)));
});

test('entries of another edition are not read, nor those whose file is gone', async () => {
  await put(1);
  expect(await readPlaces(url, 'another')).toBeNull();
  expect(await readPlaces('https://desk.example/another', null)).toBeNull();
  await (await openDatabase()).delete('list-files', [url, 1]);
  expect(await readPlaces(url, null)).toBeNull();
});

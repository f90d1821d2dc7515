import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings } from '../settings/settings.ts';
import { openDatabase } from './database.ts';
import {
  daysTraced,
  forgetTraces,
  joined,
  keepTrace,
  measureTraces,
  mostPageBytes,
  mostTraceBytes,
  readSalt,
  readTraces,
  stretchesOf,
} from './page-traces.ts';
import type { PageTrace } from './records.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const day = 86_400_000;
const now = 1000 * day;
const salt = 7;
const page = (number: number) => `https://forum.example/t/${number}`;
const stretch = (...numbers: number[]) => new Uint16Array(numbers);
const keep = (number: number, at: number, ...stretches: Uint16Array[]) =>
  keepTrace(page(number), salt, stretches, at);
/** As large as the trace of one page may be. */
const large = () =>
  Array.from({ length: Math.floor(mostPageBytes / 2 / 257) }, (_, at) => new Uint16Array(256).fill(at));

async function traces(): Promise<PageTrace[]> {
  const all: PageTrace[] = [];
  for await (const some of readTraces()) all.push(...some);
  return all;
}

beforeEach(async () => {
  await changeSettings({ tellAgain: true, tracePages: true });
  await forgetTraces();
});

test('a page is kept once, with each stretch once, and no word of it', async () => {
  await keep(1, now, stretch(1, 2, 3), stretch(4, 5, 6));
  await keep(1, now + 1, stretch(4, 5, 6), stretch(7, 8, 9));
  const [trace, ...others] = await traces();
  expect(others).toEqual([]);
  expect(Object.keys(trace ?? {}).sort()).toEqual(['at', 'bytes', 'numbers', 'page', 'salt']);
  expect([...stretchesOf(trace ?? { numbers: new Uint16Array() })].map((each) => [...each])).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
});

test('a page that is looked up again the same day was not read again', async () => {
  await keep(1, now, stretch(1, 2, 3));
  await keep(1, now + 1, stretch(1, 2, 3));
  expect((await traces())[0]?.at).toBe(now);
  await keep(1, now + 2 * day, stretch(1, 2, 3));
  expect((await traces())[0]?.at).toBe(now + 2 * day);
});

test('all pages have the same salt, and a new one once nothing is kept any more', async () => {
  const first = await readSalt();
  await keepTrace(page(1), first, [stretch(1, 2, 3)], now);
  expect(await readSalt()).toBe(first);
  await forgetTraces();
  expect(await readSalt()).not.toBe(first);
});

test('one page takes no more than its share', async () => {
  await keep(1, now, ...large(), stretch(1, 2, 3));
  const { pages, bytes } = await measureTraces();
  expect(pages).toBe(1);
  expect(bytes).toBeLessThan(mostPageBytes + 1000);
  expect([...stretchesOf({ numbers: joined(large()) })]).toHaveLength(large().length);
});

test('the oldest go once all are too large or too old', async () => {
  await keep(0, now - (daysTraced + 1) * day, stretch(1, 2, 3));
  const many = Math.ceil(mostTraceBytes / mostPageBytes) + 3;
  for (let number = 1; number <= many; number++) await keep(number, now + number, ...large());
  const kept = (await traces()).map(({ page }) => page);
  expect((await measureTraces()).bytes).toBeLessThanOrEqual(mostTraceBytes);
  expect(kept).not.toContain(page(0));
  expect(kept).not.toContain(page(1));
  expect(kept).toContain(page(many));
});

test('more pages than are read at once are all read', async () => {
  for (let number = 0; number < 230; number++) await keep(number, now, stretch(1, 2, 3));
  expect(await traces()).toHaveLength(230);
});

test.each([{ tracePages: false }, { tellAgain: false }])(
  'nothing is kept, and nothing is left, once %o is chosen',
  async (choice) => {
    await keep(1, now, stretch(1, 2, 3));
    await changeSettings({ lastCategory: 'health' });
    expect(await traces()).toHaveLength(1);
    await changeSettings(choice);
    expect(await (await openDatabase()).count('page-traces')).toBe(0);
    await keep(1, now, stretch(1, 2, 3));
    expect(await (await openDatabase()).count('page-traces')).toBe(0);
  },
);

import type { IDBPObjectStore } from 'idb';
import type { Result } from '../contract/result.ts';
import { keepsTraces, parseSettings } from '../settings/settings.ts';
import { openDatabase } from './database.ts';
import type { PageTrace } from './records.ts';
import type { Qiuzheng } from './schema.ts';
import { writeDatabase } from './write-database.ts';

/** For so many days the trace of a page is kept … */
export const daysTraced = 30;
/** … of all pages at most so many bytes, those of the pages read last … */
export const mostTraceBytes = 20_000_000;
/** … and of one page at most so many, so that none of them pushes out all others. */
export const mostPageBytes = 256_000;

const day = 86_400_000;
/** What a record takes besides its numbers, about. */
const recordBytes = 200;

/** What the numbers of all traces are made with; a new one where nothing is kept. */
export async function readSalt(): Promise<number> {
  const known = await (await openDatabase()).transaction('page-traces').store.openCursor();
  return known?.value.salt ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/**
 * Keeps the stretches of texts that were read on a page, each once, besides those that are known of it. Not
 * where the person has switched that off meanwhile.
 */
export async function keepTrace(
  page: string,
  salt: number,
  stretches: readonly Uint16Array[],
  now: number,
): Promise<void> {
  const transaction = (await openDatabase()).transaction(['page-traces', 'settings'], 'readwrite');
  const store = transaction.objectStore('page-traces');
  const chosen = await transaction.objectStore('settings').get('settings');
  const stored = await store.get(page);
  const known = stored?.salt === salt ? stored : null;
  const numbers = joined([...(known ? stretchesOf(known) : []), ...stretches]);
  const isWanted = keepsTraces(parseSettings(chosen?.settings));
  // A page that is looked up again, since a list has changed, was not read again.
  const isNews = numbers.length !== known?.numbers.length || known.at < now - day;
  if (isWanted && isNews) {
    const bytes = recordBytes + numbers.byteLength;
    await store.put({ page, at: now, salt, bytes, numbers });
    if (taken !== null) taken += bytes;
    if (taken === null || taken > mostTraceBytes) taken = await forgetOldest(store, now);
  }
  await transaction.done;
}

/** At least as many bytes as all traces take; null where this worker has not counted them. */
let taken: number | null = null;

type Store = IDBPObjectStore<Qiuzheng, ['page-traces', 'settings'], 'page-traces', 'readwrite'>;

/**
 * Goes from the newest to the oldest by the index alone, which holds how large each is. Where something has
 * to go, some more goes, so that not every page asks for it. Returns how many bytes are left.
 */
async function forgetOldest(store: Store, now: number): Promise<number> {
  const sizes: { page: string; at: number; sum: number }[] = [];
  let sum = 0;
  const index = store.index('by-time');
  for (let cursor = await index.openKeyCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    const [at, bytes] = cursor.key;
    sum += bytes;
    sizes.push({ page: cursor.primaryKey, at, sum });
  }
  const most = sum > mostTraceBytes ? 0.9 * mostTraceBytes : mostTraceBytes;
  const old = sizes.filter(({ at, sum }) => sum > most || at < now - daysTraced * day);
  for (const { page } of old) await store.delete(page);
  return sizes[sizes.length - old.length - 1]?.sum ?? 0;
}

/** Stretches one after the other, each once and after its length, as many as may be kept of a page. Pure. */
export function joined(stretches: readonly Uint16Array[]): Uint16Array<ArrayBuffer> {
  const once = new Map(stretches.map((stretch) => [String.fromCharCode(...stretch), stretch]));
  const kept: Uint16Array[] = [];
  let length = 0;
  for (const stretch of once.values()) {
    if ((length + 1 + stretch.length) * 2 > mostPageBytes) break;
    kept.push(stretch);
    length += 1 + stretch.length;
  }
  const numbers = new Uint16Array(length);
  let at = 0;
  for (const stretch of kept) {
    numbers[at] = stretch.length;
    numbers.set(stretch, at + 1);
    at += 1 + stretch.length;
  }
  return numbers;
}

/** The stretches of a trace. Pure. */
export function* stretchesOf({ numbers }: Pick<PageTrace, 'numbers'>): Generator<Uint16Array> {
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] ?? 0);
    yield numbers.subarray(at + 1, end);
    at = end;
  }
}

/** So many are in memory together while all are read. */
const together = 100;

/** All traces, some at a time. */
export async function* readTraces(): AsyncGenerator<PageTrace[]> {
  const database = await openDatabase();
  for (let last: string | null = null; ; ) {
    const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const some: PageTrace[] = await database.getAll('page-traces', range, together);
    if (some.length > 0) yield some;
    last = some.at(-1)?.page ?? null;
    if (last === null || some.length < together) return;
  }
}

/** Of how many pages a trace is kept, and how large all are. */
export async function measureTraces(): Promise<{ pages: number; bytes: number }> {
  const measured = { pages: 0, bytes: 0 };
  const { store } = (await openDatabase()).transaction('page-traces');
  const index = store.index('by-time');
  for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    measured.pages += 1;
    measured.bytes += cursor.key[1];
  }
  return measured;
}

/** Forgets all of them. */
export const forgetTraces = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    await (await openDatabase()).clear('page-traces');
    return null;
  });

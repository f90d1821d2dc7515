import type { IDBPObjectStore } from 'idb';
import type { Entry } from '../contract/list.ts';
import type { Result } from '../contract/result.ts';
import { openDatabase } from './database.ts';
import { stateOf } from './news-of-entry.ts';
import type { SeenEntry } from './records.ts';
import type { Qiuzheng } from './schema.ts';
import { writeDatabase } from './write-database.ts';

/** So many entries are remembered, those seen last … */
export const mostSeenEntries = 1000;
/** … and none for longer than this after it was seen last. */
export const daysRemembered = 180;

const day = 86_400_000;

/** What is remembered of an entry when its flag is seen. */
export type SeenNow = Pick<SeenEntry, 'url' | 'page'> & {
  entry: Pick<Entry, 'id' | 'claim' | 'status' | 'correction' | 'updatedAt'>;
};

/** Remembers that the flags of these entries were seen. */
export const keepSeenEntries = (seen: readonly SeenNow[], now: number): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('seen-entries', 'readwrite');
    const { store } = transaction;
    for (const { url, page, entry } of seen) {
      const known = await store.get([url, entry.id]);
      // News that is kept says what was known before it. Who sees the flag on a page that may hold it has it.
      const isOnlyRead = known?.knew === null && known.mayHold;
      const told = known?.news && !isOnlyRead ? known : { knew: stateOf(entry), news: null };
      await store.put({ ...told, url, entryId: entry.id, claim: entry.claim, page, at: now });
    }
    await forgetOldest(store, now);
    await transaction.done;
    return null;
  });

type Store = IDBPObjectStore<Qiuzheng, ['seen-entries'], 'seen-entries', 'readwrite'>;

async function forgetOldest(store: Store, now: number): Promise<void> {
  let tooMany = (await store.count()) - mostSeenEntries;
  const index = store.index('by-time');
  for (let cursor = await index.openCursor(); cursor; cursor = await cursor.continue()) {
    if (tooMany <= 0 && cursor.value.at >= now - daysRemembered * day) return;
    await cursor.delete();
    tooMany -= 1;
  }
}

/** What is remembered of an entry. */
export const readSeenEntry = async (url: string, entryId: string): Promise<SeenEntry | undefined> =>
  (await openDatabase()).get('seen-entries', [url, entryId]);

/** How many entries are remembered. */
export const countSeenEntries = async (): Promise<number> => (await openDatabase()).count('seen-entries');

/** Forgets all of them, and with them the news of them. */
export const forgetSeenEntries = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    await (await openDatabase()).clear('seen-entries');
    return null;
  });

/** An entry with what has become of it. */
export type ChangedEntry = SeenEntry & { news: NonNullable<SeenEntry['news']> };

const hasNews = (entry: SeenEntry): entry is ChangedEntry => entry.news !== null;
const newestFirst = (a: ChangedEntry, b: ChangedEntry) => b.news.at - a.news.at;

/** The entries that have changed since they were seen, also where that was told; newest change first. */
export const readChangedEntries = async (): Promise<ChangedEntry[]> =>
  (await (await openDatabase()).getAll('seen-entries')).filter(hasNews).sort(newestFirst);

/** Those whose change the person has not seen. */
export const readUnseenEntries = async (): Promise<ChangedEntry[]> =>
  (await (await openDatabase()).getAllFromIndex('seen-entries', 'by-unseen'))
    .filter(hasNews)
    .sort(newestFirst);

/** Notes that the person has seen these changes; one that came meanwhile stays unseen. */
export const markEntriesSeen = (shown: readonly ChangedEntry[]): Promise<Result<null>> =>
  changeEach(shown, ({ unseen: _, untold: __, ...seen }) => seen);

/** Notes that a notification has told of these changes. */
export const markEntriesTold = (told: readonly ChangedEntry[]): Promise<Result<null>> =>
  changeEach(told, ({ untold: _, ...rest }) => rest);

/** Takes these changes out of the history. The next one is told from what is known now. */
export const putNewsAway = (shown: readonly ChangedEntry[]): Promise<Result<null>> =>
  changeEach(shown, ({ unseen: _, untold: __, news, ...seen }) => ({ ...seen, knew: news.now, news: null }));

const changeEach = (
  shown: readonly ChangedEntry[],
  change: (entry: ChangedEntry) => SeenEntry,
): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('seen-entries', 'readwrite');
    for (const { url, entryId, news } of shown) {
      const entry = await transaction.store.get([url, entryId]);
      if (entry && hasNews(entry) && entry.news.at === news.at) await transaction.store.put(change(entry));
    }
    await transaction.done;
    return null;
  });

import type { IDBPObjectStore, StoreNames } from 'idb';
import { type OutlinedEntry, wholeEntry } from '../contract/signed/filed-entry.ts';
import { newsOfEntry, newsOfListed } from '../history/news-of-entry.ts';
import type { Qiuzheng } from '../history/schema.ts';
import type { ListedPassage } from './find-listed-passages.ts';

type Store = IDBPObjectStore<Qiuzheng, StoreNames<Qiuzheng>[], 'seen-entries', 'readwrite'>;

/**
 * Notes what a list that comes in force, given by its address, says anew of the entries that were seen, and
 * which passages of the person's reports, or of pages they read, it names now. Runs in the transaction that
 * puts the list in force.
 */
export async function renewNews(
  seenEntries: Store,
  url: string,
  entries: readonly OutlinedEntry[],
  listed: readonly ListedPassage[],
  now: number,
): Promise<void> {
  const seen = new Map(
    (await seenEntries.getAll(IDBKeyRange.bound([url], [url, []]))).map((one) => [one.entryId, one]),
  );
  if (seen.size === 0 && listed.length === 0) return;
  for (const entry of entries) {
    const known = seen.get(entry.id);
    const news = known && newsOfEntry(known, wholeEntry(entry), now);
    if (news) await seenEntries.put(news);
  }
  const told = new Set(seen.keys());
  for (const { entry, ...where } of listed) {
    if (!told.has(entry.id)) await seenEntries.put(newsOfListed({ url, ...where }, entry, now));
    told.add(entry.id);
  }
}

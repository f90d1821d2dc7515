import type { FollowedList, PictureRecord, ReportRecord } from './records.ts';

/**
 * A second copy of what nothing else could bring back, outside IndexedDB: every report, with its picture as long as it
 * is undelivered, and which lists are followed. Chromium deletes an extension's whole IndexedDB when it cannot read
 * it any more, and that happens after a kill: LevelDB goes on in a log whose last entry was cut off in the middle, and
 * the next start but one takes what follows for the rest of that entry. The browser's Cache Storage keeps a file for
 * each entry and knows no such log. A copy may be older than its record, never newer.
 */
export interface Copies {
  reports: ReportRecord[];
  pictures: PictureRecord[];
  'followed-lists': FollowedList[];
}

/** The stores whose records have copies. */
export type CopiedStore = 'reports' | 'followed-lists';

const open = () => caches.open('copies');
/** No request is ever made to this address: entries of the cache are named by addresses. */
const addressOf = (store: CopiedStore, key: string) =>
  `https://copies.invalid/${store}/${encodeURIComponent(key)}`;

/** Keeps a copy of a record, with its picture where there is one, in place of an earlier copy. */
export async function keepCopy(
  store: CopiedStore,
  key: string,
  record: ReportRecord | FollowedList,
  picture: Blob | null,
): Promise<void> {
  const body = new FormData();
  body.set('record', JSON.stringify(record));
  if (picture) body.set('picture', picture);
  await (await open()).put(addressOf(store, key), new Response(body));
}

export async function dropCopy(store: CopiedStore, key: string): Promise<void> {
  await (await open()).delete(addressOf(store, key));
}

/** The keys of the records that have a copy, by their store: read in one go, since that is what takes its time. */
export async function readCopiedKeys(): Promise<Record<CopiedStore, string[]>> {
  const addresses = (await (await open()).keys()).map(({ url }) => url);
  const keysOf = (store: CopiedStore) => {
    const start = addressOf(store, '');
    return addresses
      .filter((address) => address.startsWith(start))
      .map((address) => decodeURIComponent(address.slice(start.length)));
  };
  return { reports: keysOf('reports'), 'followed-lists': keysOf('followed-lists') };
}

/** Every copy that can be read: one whose writing was cut off is passed over. */
export async function readCopies(): Promise<Copies> {
  const copies: Copies = { reports: [], pictures: [], 'followed-lists': [] };
  const copied = await readCopiedKeys();
  for (const store of ['reports', 'followed-lists'] as const) {
    for (const key of copied[store]) {
      try {
        await readCopy(store, key, copies);
      } catch (error) {
        console.warn('copies', key, error);
      }
    }
  }
  return copies;
}

async function readCopy(store: CopiedStore, key: string, copies: Copies): Promise<void> {
  const response = await (await open()).match(addressOf(store, key));
  const body = await response?.formData();
  const picture = body?.get('picture');
  const record = JSON.parse(String(body?.get('record')));
  if (picture instanceof Blob) {
    const bytes = await picture.arrayBuffer();
    copies.pictures.push({ reportId: key, mediaType: picture.type, bytes });
  }
  copies[store].push(record);
}

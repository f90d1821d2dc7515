import type { Entry } from '../../src/contract/list.ts';
import type { EntryPlaces, FollowedList, ListBody, ListFile, ReadyList } from '../../src/history/records.ts';
import type { Page } from './page.ts';

/** Every part in which a followed list is stored, by the version it is of. */
export interface StoredList {
  record: number;
  /** The version that the release in the record names. */
  release: number;
  body: number;
  ready: number;
  /** How many editions the places of entries and the compiled list are of. */
  editions: number;
  claims: string[];
  statuses: string[];
  words: string[];
  kept: number[];
  files: { version: number; sha256: string }[];
}

/** Reads a followed list at one moment, in a page of the extension. */
export async function storedList(page: Page, listUrl: string): Promise<StoredList> {
  const { record, body, ready, edition, entries, files } = await page.evaluate(async (url) => {
    const opening = indexedDB.open('qiuzheng');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = ['followed-lists', 'list-bodies', 'ready-lists', 'entry-places', 'list-files'];
    const transaction = database.transaction(names, 'readonly');
    const asked = names.map((name) => transaction.objectStore(name).getAll());
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
    const [records, bodies, readyLists, [places], listFiles] = asked.map(({ result }) =>
      result.filter((each: { url: string }) => each.url === url),
    ) as [FollowedList[], ListBody[], ReadyList[], EntryPlaces[], ListFile[]];
    const hex = (bytes: ArrayBuffer) =>
      [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return {
      record: records[0],
      body: bodies[0],
      ready: readyLists.map(({ version, edition }) => ({ version, edition }))[0],
      edition: places?.edition,
      entries: await entriesAt(places, listFiles),
      files: await Promise.all(
        listFiles.map(async ({ version, bytes }) => ({
          version,
          sha256: hex(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer())),
        })),
      ),
    };
    async function entriesAt(places: EntryPlaces | undefined, files: ListFile[]): Promise<Entry[]> {
      const { file, added, starts = [], ends = [] } = places ?? { file: null, added: null };
      const kept = files.filter(({ version }) => version === file).map(({ bytes }) => bytes);
      const lines = new Blob(added ? [...kept, added] : kept);
      const texts = [...starts].map((start, at) => lines.slice(start, ends[at]).text());
      return (await Promise.all(texts)).map((text) => JSON.parse(text));
    }
  }, listUrl);
  const payload = record?.signed?.release?.payload ?? '';
  return {
    record: record?.version ?? 0,
    release: payload ? JSON.parse(Buffer.from(payload, 'base64').toString()).version : 0,
    body: !body ? 0 : 'list' in body ? body.list.version : body.file,
    ready: ready?.version ?? 0,
    editions: new Set([ready?.edition, edition]).size,
    claims: entries.map(({ claim }) => claim),
    statuses: entries.map(({ status }) => status),
    words: entries.flatMap(({ match }) => ('words' in match ? match.words : [])),
    kept: record?.kept.map(({ version }) => version) ?? [],
    files,
  };
}

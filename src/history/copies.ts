import { readDeleted } from './deleted-copies.ts';
import type {
  FollowedList,
  ListPin,
  Patrol,
  PictureRecord,
  ReportRecord,
  SettingsRecord,
  TokenRecord,
} from './records.ts';

/**
 * A second copy of what nothing else could bring back, outside IndexedDB: every report, with its picture as
 * long as it is undelivered, which lists are followed and who signed those that were, patrols, settings and
 * tokens.
 * Only the extension's own pages and worker can open it. Chromium deletes an extension's whole IndexedDB
 * when it cannot read it any more, and that happens after a kill: LevelDB goes on in a log whose last entry
 * was cut off in the middle, and the next start but one takes what follows for the rest of that entry. The
 * browser's Cache Storage keeps a file for each entry and knows no such log. A copy may be older than its
 * record, never newer.
 *
 * A copy is written beside the one it replaces, which goes only then: Cache Storage takes an entry away
 * before the one in its place is whole, and 3 of 12 kills in the middle of that left neither.
 */
export interface Copies {
  reports: ReportRecord[];
  pictures: PictureRecord[];
  'followed-lists': FollowedList[];
  'list-pins': ListPin[];
  patrols: Patrol[];
  settings: SettingsRecord[];
  tokens: TokenRecord[];
}

export const noCopies: Copies = {
  reports: [],
  pictures: [],
  'followed-lists': [],
  'list-pins': [],
  patrols: [],
  settings: [],
  tokens: [],
};

/** Whether there is any: on a new installation there is none. Pure. */
export const holdsRecords = (copies: Copies): boolean =>
  Object.values(copies).some((records) => records.length > 0);

/** The stores whose records have copies. */
export const copiedStores = [
  'reports',
  'followed-lists',
  'list-pins',
  'patrols',
  'settings',
  'tokens',
] as const;
export type CopiedStore = (typeof copiedStores)[number];

/** The names of all caches with copies begin so. */
const cacheStart = 'copies of ';
/**
 * The cache of a record's copy. Chromium lists no cache whose addresses take more than 10 MB, which 19,500
 * reports do, so they are spread over sixteen by the last digit of their ids.
 */
const open = (store: CopiedStore, key: string) =>
  caches.open(`${cacheStart}${store}${store === 'reports' ? ` ${key.at(-1)}` : ''}`);
/** Where all were before they were spread, and are until that is done; drop after 2027-06. */
const unspread = 'copies';
/** Which copy of its record one is, counted from 0. */
const turnHeader = 'Copy-Turn';
const turnOf = ({ headers }: Response) => Number(headers.get(turnHeader));
/** No request is ever made to this address: entries of the cache are named by addresses. */
const addressOf = (store: CopiedStore, key: string, turn: number) =>
  `https://copies.invalid/${store}/${encodeURIComponent(key)}${turn % 2 === 1 ? '?1' : ''}`;

/** The caches a record may have copies in. */
async function cachesOf(store: CopiedStore, key: string): Promise<Cache[]> {
  const spread = await open(store, key);
  return (await caches.has(unspread)) ? [spread, await caches.open(unspread)] : [spread];
}

/**
 * The copies of a record, the newest first; there are two where the browser died before the older one was
 * taken away.
 */
async function copiesOf(store: CopiedStore, key: string): Promise<Response[]> {
  const both = (cache: Cache) => [0, 1].map((turn) => cache.match(addressOf(store, key, turn)));
  const copies = await Promise.all((await cachesOf(store, key)).flatMap(both));
  return copies.filter((copy) => copy !== undefined).sort((a, b) => turnOf(b) - turnOf(a));
}

/** Keeps a copy of a record, with its picture where there is one, in place of an earlier copy. */
export async function keepCopy(
  store: CopiedStore,
  key: string,
  record: Copies[CopiedStore][number],
  picture: Blob | null,
): Promise<void> {
  const body = new FormData();
  body.set('record', JSON.stringify(record));
  if (picture) body.set('picture', picture);
  const [last] = await copiesOf(store, key);
  const turn = last ? turnOf(last) + 1 : 0;
  const cache = await open(store, key);
  await cache.put(
    addressOf(store, key, turn),
    new Response(body, { headers: { [turnHeader]: String(turn) } }),
  );
  if (last) await cache.delete(addressOf(store, key, turn + 1));
}

export async function dropCopy(store: CopiedStore, key: string): Promise<void> {
  for (const cache of await cachesOf(store, key))
    for (const turn of [0, 1]) await cache.delete(addressOf(store, key, turn));
}

/** To be called once all are spread. */
export const dropUnspreadCopies = (): Promise<boolean> => caches.delete(unspread);

/**
 * The keys of the records that have a copy, by their store, twice where there are two: read in one go, since
 * that is what takes its time.
 */
export async function readCopiedKeys(): Promise<Record<CopiedStore, string[]>> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheStart));
  const listed = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return keysByStore(listed.flat());
}

/** The same of those that are not spread yet; none where the browser cannot list so many. */
async function readUnspreadKeys(): Promise<Record<CopiedStore, string[]>> {
  if (!(await caches.has(unspread))) return keysByStore([]);
  try {
    return keysByStore(await (await caches.open(unspread)).keys());
  } catch (error) {
    console.warn('copies', error);
    return keysByStore([]);
  }
}

function keysByStore(listed: readonly Request[]): Record<CopiedStore, string[]> {
  const addresses = listed.map(({ url }) => url);
  const keysOf = (store: CopiedStore) => {
    const start = addressOf(store, '', 0);
    return addresses
      .filter((address) => address.startsWith(start))
      .map((address) => decodeURIComponent(address.slice(start.length).replace('?1', '')));
  };
  return {
    reports: keysOf('reports'),
    'followed-lists': keysOf('followed-lists'),
    'list-pins': keysOf('list-pins'),
    patrols: keysOf('patrols'),
    settings: keysOf('settings'),
    tokens: keysOf('tokens'),
  };
}

/** So many are read at a time, which takes half as long as one after the other. */
const together = 50;

/**
 * The newest copy of each record that can be read: one whose writing was cut off is passed over, and so are
 * reports that were deleted. `onFound` is called with how many there are, before they are read.
 */
export async function readCopies(onFound: (count: number) => void = () => {}): Promise<Copies> {
  const copies = structuredClone(noCopies);
  const [copied, unspreadToo] = await Promise.all([readCopiedKeys(), readUnspreadKeys()]);
  const deleted = await readDeleted();
  onFound([copied, unspreadToo].flatMap((keys) => Object.values(keys).flat()).length);
  for (const store of copiedStores) {
    const all = new Set([...copied[store], ...unspreadToo[store]]);
    const keys = [...all].filter((key) => store !== 'reports' || !deleted.has(key));
    for (let from = 0; from < keys.length; from += together)
      await Promise.all(keys.slice(from, from + together).map((key) => readNewest(store, key, copies)));
  }
  return copies;
}

async function readNewest(store: CopiedStore, key: string, copies: Copies): Promise<void> {
  for (const copy of await copiesOf(store, key)) if (await readCopy(store, key, copy, copies)) return;
}

async function readCopy(store: CopiedStore, key: string, copy: Response, copies: Copies): Promise<boolean> {
  try {
    const body = await copy.formData();
    const picture = body.get('picture');
    const record = JSON.parse(String(body.get('record')));
    if (picture instanceof Blob) {
      const bytes = await picture.arrayBuffer();
      copies.pictures.push({ reportId: key, mediaType: picture.type, bytes });
    }
    copies[store].push(record);
    return true;
  } catch (error) {
    console.warn('copies', key, error);
    return false;
  }
}

/** The picture a record holds, whichever way it was kept. */
export const pictureOf = (kept: PictureRecord): Blob =>
  'bytes' in kept ? new Blob([kept.bytes], { type: kept.mediaType }) : kept.picture;

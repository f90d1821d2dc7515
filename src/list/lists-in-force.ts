import type { EntryMatch } from '../contract/list.ts';
import type { Site } from '../contract/site.ts';
import { openDatabase } from '../history/database.ts';
import { withoutEntries } from '../history/put-back.ts';
import { readUnharmed } from '../history/read-unharmed.ts';
import type { EntryDetails, ReadyList } from '../history/records.ts';
import { type CompiledList, isCompiledList } from '../matches/list/compiled-list.ts';
import { inOrder } from '../settings/list-choices.ts';
import { readPolicy } from '../settings/policy.ts';
import { readSettings } from '../settings/settings.ts';
import { detailsOf, type PlacedEntries, placedAlone, readPlaced, readPlaces } from './entry-places.ts';
import { flagKeyOf } from './flag-of.ts';
import { keyOfList } from './is-twin.ts';
import { makeReadyList } from './make-ready-list.ts';
import { newestOfEach } from './newest-of-each.ts';
import { compileExceptions, ownListOf, ownListUrl } from './own-list.ts';
import { choiceInForce } from './policy-lists.ts';
import { changeRecord, putList, takeJustPut } from './put-list.ts';
import { outlineBody } from './read-body.ts';

/** A list as long as it is in force: compiled, with the details of entries once they were found. */
export interface ListInForce {
  ready: ReadyList;
  compiled: CompiledList;
  details: Map<number, EntryDetails>;
  /** Where its entries are read; null where the list was replaced meanwhile. */
  placed: () => Promise<PlacedEntries | null>;
  /** What its flags are known by. */
  key: string;
  /** Categories of which the person wants nothing marked. */
  offCategories: ReadonlySet<string>;
  /** When it goes out of date; its record knows it. */
  expiresAt: string | null;
}

/** All that decides what is marked. */
export interface InForce {
  /** The person's own words, then the followed lists in the person's order. */
  lists: ListInForce[];
  /** Words that are never marked, whatever a list says; null where there are none. */
  exceptions: CompiledList | null;
}

/** A cache: the database is the truth, and `forgetListsInForce` follows every change of it. */
let loaded: Promise<InForce> | null = null;

/** To be called after any change of the followed lists, or of what the person chose for them. */
export function forgetListsInForce(): void {
  loaded = null;
}

/** The lists that are in force now: see `whatIsInForce`. */
export const listsInForce = async (): Promise<ListInForce[]> => (await whatIsInForce()).lists;

/**
 * All followed lists that are not off, each once and in the person's order, loaded as they were compiled;
 * compiled anew where another version of the product did that. The person's own words stand above them.
 */
export function whatIsInForce(): Promise<InForce> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

/** Whether a flag, by its key, is of a list that is in force. */
export const isFlagInForce = async (flag: string): Promise<boolean> =>
  (await listsInForce()).some(({ key }) => flag.startsWith(flagKeyOf(key, '')));

/** The site profiles of each followed list. */
export const readSitesInForce = async (): Promise<Site[][]> =>
  (await listsInForce()).map(({ ready }) => ready.sites);

async function load(): Promise<InForce> {
  const database = await openDatabase();
  const records = await database.getAll('followed-lists');
  const byAddress = new Map(records.map((record) => [record.url, record]));
  const lists: Omit<ListInForce, 'key' | 'offCategories'>[] = [];
  for (const url of await database.getAllKeys('list-bodies')) {
    const record = byAddress.get(url);
    // To read back what was just stored takes longer than to paint a page.
    const put = takeJustPut(record?.untold);
    const stored = put?.ready ?? (await readUnharmed(() => database.get('ready-lists', url)));
    const list = stored && isCompiledList(stored.compiled) ? stored : await makeAgain(url);
    if (!list || !isCompiledList(list.compiled)) continue;
    const placed = onceRead(() => readPlaces(url, list.edition, put?.places));
    // Open pages are about to ask for it.
    if (put) placed().catch(() => {});
    lists.push({
      ready: list,
      compiled: list.compiled,
      details: new Map(),
      placed,
      expiresAt: record?.expiresAt ?? null,
    });
  }
  const newest = newestOfEach(lists);
  const all = newest.map(({ ready }) => ready);
  const { listChoices, ownWords } = await readSettings();
  const byUrl = new Map(newest.map((list) => [list.ready.url, list]));
  const policy = await readPolicy();
  const followed = inOrder(listChoices, all).flatMap((ready): ListInForce[] => {
    const list = byUrl.get(ready.url);
    const { isOff, offCategories } = choiceInForce(ready.url, listChoices, policy);
    if (!list || isOff) return [];
    // Lists that are off count for the key: what is hidden of the others stays hidden.
    return [{ ...list, key: keyOfList(ready, all), offCategories: new Set(offCategories) }];
  });
  return {
    lists: [...makeOwnList(ownWords.words), ...followed],
    exceptions: compileExceptions(ownWords.exceptions),
  };
}

/** The person's own words: few, so that they are compiled at each start instead of being stored. */
function makeOwnList(words: readonly string[]): ListInForce[] {
  if (words.length === 0) return [];
  const { ready, inForce } = makeReadyList(ownListUrl, ownListOf(words));
  if (!isCompiledList(ready.compiled)) return [];
  return [
    {
      ready,
      compiled: ready.compiled,
      details: new Map(),
      placed: onceRead(async () => placedAlone(inForce)),
      key: ownListUrl,
      offCategories: new Set(),
      expiresAt: null,
    },
  ];
}

/**
 * A list that is not there as it was compiled; one that is lost altogether is fetched with the next
 * refresh.
 */
async function makeAgain(url: string): Promise<ReadyList | null> {
  const made = await readUnharmed(async () => ({ ready: await makeReadyAnew(url) }));
  if (made) return made.ready;
  await changeRecord(url, (record) => ({
    ...record,
    lastError: { code: 'list_lost' },
    // One that came as a file says that instead: nothing fetches it.
    ...withoutEntries(record),
  }));
  return null;
}

async function makeReadyAnew(url: string): Promise<ReadyList | null> {
  const database = await openDatabase();
  const body = await outlineBody(url);
  if (!body) return null;
  const { list, ...keptAs } = body;
  const made = makeReadyList(url, list, (await database.get('followed-lists', url))?.signed);
  await putList(url, list, made, null, keptAs);
  return made.ready;
}

/**
 * Reads the details of entries, given by their numbers, into `details`. False when the list was replaced
 * meanwhile, so that these numbers now belong to other entries, or when what its entries say is lost.
 */
export async function readDetails(
  { ready, details, placed }: ListInForce,
  entries: Iterable<number>,
): Promise<boolean> {
  const missing = [...entries].filter((entry) => !details.has(entry));
  if (missing.length === 0) return true;
  const found = await readUnharmed(async () => {
    const all = await placed();
    return all && readPlaced(all, missing);
  });
  if (!found) await forgetCompiled(ready);
  for (const [number, entry] of found ?? []) details.set(number, detailsOf(entry));
  return found !== null;
}

/** How an entry is matched, given by its number; null when the list was replaced meanwhile. */
export async function readMatch({ placed }: ListInForce, entry: number): Promise<EntryMatch | null> {
  const all = await placed();
  return (all && (await readPlaced(all, [entry])).get(entry)?.match) ?? null;
}

/** Lets a list be compiled anew whose entries are not where they were, unless that was done meanwhile. */
async function forgetCompiled({ url, edition }: ReadyList): Promise<void> {
  const { store, done } = (await openDatabase()).transaction('ready-lists', 'readwrite');
  if ((await readUnharmed(() => store.get(url)))?.edition === edition) await store.delete(url);
  await done;
}

function onceRead<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}

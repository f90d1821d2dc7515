import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { NamedRelease } from '../contract/signed/releases-back.ts';
import type { SignedState } from '../history/records.ts';

/** The key of this browser for one desk. Its private half cannot be read, by no script and no desk. */
export interface ApproverKey {
  /** The public key: the raw 32 bytes, base64. */
  key: string;
  privateKey: CryptoKey;
}

/** A list as this browser has verified it last. */
export interface KnownList {
  signed: SignedState;
  release: NamedRelease;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What an approver's browser keeps: it is lost with the browser's data, and then a new key is made. */
export interface ApproverStore {
  readKey(desk: string): Promise<ApproverKey | null>;
  /** Keeps a key unless there is one, and returns the one that is kept. */
  addKey(desk: string, key: ApproverKey): Promise<ApproverKey>;
  /** The newest state that was verified of a list, wherever it lay: who it is are its first root and id. */
  readList(root: string, listId: string): Promise<KnownList | null>;
  /** The fingerprint of the list that this browser has verified last in a folder: it was compared then. */
  rootAt(folder: string): Promise<string | null>;
  /** Keeps a list and where it lay, unless what is kept of it is newer. */
  putList(folder: string, list: KnownList): Promise<void>;
  /**
   * Notes, before it is signed, the only release of a version that will be; false where another one of this
   * version, or a later version, was signed. `list` is whose it is: first root and id.
   */
  claimVersion(list: string, version: number, sha256: string): Promise<boolean>;
}

interface Approver extends DBSchema {
  keys: { key: string; value: ApproverKey };
  /** By `listKey`. */
  lists: { key: string; value: KnownList };
  /** Folder → fingerprint. */
  places: { key: string; value: string };
  signed: { key: string; value: { version: number; sha256: string } };
}

/**
 * The store in this browser. It is a database of its own: what is said here must not be undone by putting the
 * other one back from its copies.
 */
export function approverStore(): ApproverStore {
  let opened: Promise<IDBPDatabase<Approver>> | null = null;
  const open = () => {
    opened ??= openDB<Approver>('qiuzheng-approver', 2, {
      async upgrade(database, before, _after, transaction) {
        if (before < 1)
          for (const name of ['keys', 'lists', 'signed'] as const) database.createObjectStore(name);
        database.createObjectStore('places');
        await knowListsByTheirRoot(transaction);
      },
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated() {
        opened = null;
      },
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    readKey: async (desk) => (await (await open()).get('keys', desk)) ?? null,
    async addKey(desk, key) {
      const transaction = (await open()).transaction('keys', 'readwrite', { durability: 'strict' });
      const before = await transaction.store.get(desk);
      if (!before) await transaction.store.put(key, desk);
      await transaction.done;
      return before ?? key;
    },
    readList: async (root, listId) => (await (await open()).get('lists', listKey(root, listId))) ?? null,
    rootAt: async (folder) => (await (await open()).get('places', folder)) ?? null,
    async putList(folder, list) {
      const stores: StoreNames<Approver>[] = ['lists', 'places'];
      const transaction = (await open()).transaction(stores, 'readwrite', { durability: 'strict' });
      await putNewest(transaction, folder, list);
      await transaction.done;
    },
    async claimVersion(list, version, sha256) {
      const transaction = (await open()).transaction('signed', 'readwrite', { durability: 'strict' });
      const last = await transaction.store.get(list);
      const isFree = mayClaim(last ?? null, version, sha256);
      if (isFree) await transaction.store.put({ version, sha256 }, list);
      await transaction.done;
      return isFree;
    },
  };
}

type Writing = IDBPTransaction<Approver, StoreNames<Approver>[], 'readwrite' | 'versionchange'>;

async function putNewest(transaction: Writing, folder: string, list: KnownList): Promise<void> {
  const { root } = list.signed;
  const key = listKey(root, list.release.release.list);
  const lists = transaction.objectStore('lists');
  if (isNotOlder(list, (await lists.get(key)) ?? null)) await lists.put?.(list, key);
  await transaction.objectStore('places').put?.(root, folder);
}

/** Version 1 knew a list by its folder, which a desk can name anew. Drop after 2027-11. */
async function knowListsByTheirRoot(transaction: Writing): Promise<void> {
  const lists = transaction.objectStore('lists');
  const [folders, known] = [await lists.getAllKeys(), await lists.getAll()];
  await lists.clear?.();
  for (const [at, list] of known.entries()) await putNewest(transaction, folders[at] ?? '', list);
}

/** Who a list is, wherever it lies: its first root and its id. Pure. */
export const listKey = (root: string, listId: string): string => `${root} ${listId}`;

/**
 * Whether what was verified of a list may take the place of what is kept: no link of its keys is lost, and
 * its version falls only where the root has said something new: it may give up a thief's high numbers. Pure.
 */
export function isNotOlder(list: KnownList, kept: KnownList | null): boolean {
  if (kept === null) return true;
  const links = list.signed.keys.chain.length - kept.signed.keys.chain.length;
  return links > 0 || (links === 0 && list.release.release.version >= kept.release.release.version);
}

/** Whether a release may be signed after the last one that was: never two of one version. Pure. */
export const mayClaim = (
  last: { version: number; sha256: string } | null,
  version: number,
  sha256: string,
): boolean => last === null || last.version < version || (last.version === version && last.sha256 === sha256);

import {
  type ApproverKey,
  type ApproverStore,
  isNotOlder,
  type KnownList,
  listKey,
  mayClaim,
} from '../src/verdict/approver-store.ts';

const keysOf = new WeakMap<ApproverStore, Map<string, ApproverKey>>();

/** What an approver's browser keeps, without a browser; with the keys of another one where it is given. */
export function memoryStore(other?: ApproverStore): ApproverStore {
  const keys = new Map(other ? keysOf.get(other) : []);
  const lists = new Map<string, KnownList>();
  const places = new Map<string, string>();
  const signed = new Map<string, { version: number; sha256: string }>();
  const store: ApproverStore = {
    readKey: async (desk) => keys.get(desk) ?? null,
    async addKey(desk, key) {
      if (!keys.has(desk)) keys.set(desk, key);
      return keys.get(desk) ?? key;
    },
    readList: async (root, listId) => lists.get(listKey(root, listId)) ?? null,
    rootAt: async (folder) => places.get(folder) ?? null,
    async putList(folder, list) {
      const { root } = list.signed;
      const key = listKey(root, list.release.release.list);
      if (isNotOlder(list, lists.get(key) ?? null)) lists.set(key, list);
      places.set(folder, root);
    },
    async claimVersion(list, version, sha256) {
      const isFree = mayClaim(signed.get(list) ?? null, version, sha256);
      if (isFree) signed.set(list, { version, sha256 });
      return isFree;
    },
  };
  keysOf.set(store, keys);
  return store;
}

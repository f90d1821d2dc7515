import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, it } from 'vitest';
import { newlySigned } from '../list/trust/newly-signed.ts';
import { approverKey, signPayload } from './approver-key.ts';
import { type ApproverStore, approverStore, type KnownList } from './approver-store.ts';

it('a browser has one key for a desk, which cannot be carried away', async () => {
  const [one, again] = await Promise.all([
    approverKey(approverStore(), 'https://desk.example'),
    approverKey(approverStore(), 'https://desk.example'),
  ]);
  expect(again.key).toBe(one.key);
  const kept = await approverKey(approverStore(), 'https://desk.example');
  expect(kept.key).toBe(one.key);
  expect(kept.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', kept.privateKey)).rejects.toThrow();
  expect(await signPayload(kept, new Uint8Array([1]))).toMatch(/^[A-Za-z0-9+/]{86}==$/);
  expect((await approverKey(approverStore(), 'https://other.example')).key).not.toBe(one.key);
});

it('one release of a version is signed, and none of an older one', async () => {
  const claim = (version: number, sha256: string) => approverStore().claimVersion('list', version, sha256);
  const both = await Promise.all([claim(2, 'a'), claim(2, 'b')]);
  expect(both.filter((isFree) => isFree)).toHaveLength(1);
  expect(await claim(2, 'a')).toBe(both[0]);
  expect(await claim(1, 'c')).toBe(false);
  expect(await claim(3, 'd')).toBe(true);
  expect(await approverStore().claimVersion('other list', 1, 'e')).toBe(true);
});

/** A list of one root as it was verified at a version, under keys with so many links. */
function knownAt(version: number, links = 1): KnownList {
  const signed = newlySigned('https://desk.example/signed/food/', 'f'.repeat(64), true);
  const link = { payloadType: 'application/vnd.qiuzheng.keys+json' as const, payload: '', signatures: [] };
  return {
    signed: { ...signed, keys: { ...signed.keys, chain: Array.from({ length: links }, () => link) } },
    release: { release: { list: 'food', version } as KnownList['release']['release'], sha256: '' },
    bytes: new Uint8Array(),
  };
}
const versionIn = async (store: ApproverStore) =>
  (await store.readList('f'.repeat(64), 'food'))?.release.release.version;

it('a list is known by its root and id wherever it lies, and never at an older version', async () => {
  const store = approverStore();
  await store.putList('https://desk.example/signed/food/', knownAt(5));
  await store.putList('https://desk.example/signed/food-2/', knownAt(4));
  expect(await versionIn(store)).toBe(5);
  expect(await store.rootAt('https://desk.example/signed/food-2/')).toBe('f'.repeat(64));
  await store.putList('https://desk.example/signed/food/', knownAt(6));
  expect(await versionIn(store)).toBe(6);
  // The root has given up the numbers after 2, and what was said before does not come back.
  await store.putList('https://desk.example/signed/food/', knownAt(3, 2));
  expect(await versionIn(store)).toBe(3);
  await store.putList('https://desk.example/signed/food/', knownAt(9, 1));
  expect(await versionIn(store)).toBe(3);
});

it('what was kept by folder is still known', async () => {
  await deleteDB('qiuzheng-approver', { blocked: () => {} });
  const old = await openDB('qiuzheng-approver', 1, {
    upgrade(database) {
      for (const name of ['keys', 'lists', 'signed']) database.createObjectStore(name);
    },
  });
  await old.put('lists', knownAt(7), 'https://desk.example/signed/food/');
  await old.put('lists', knownAt(6), 'https://desk.example/signed/food-2/');
  old.close();
  const store = approverStore();
  expect(await versionIn(store)).toBe(7);
  expect(await store.rootAt('https://desk.example/signed/food-2/')).toBe('f'.repeat(64));
});

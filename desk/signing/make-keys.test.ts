import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/contract/signed/base64.ts';
import { payloadTypes, signedBytes } from '../../src/contract/signed/envelope.ts';
import { makeKeyFile, readKeyFiles } from './key-files.ts';
import { keysFolder, readListKeys } from './list-keys.ts';
import { makeListKeys, rotateKeys } from './make-keys.ts';

const list = { id: 'https://desk.example/lists/food.json', publisher: '示例求证台' };
const now = new Date('2026-11-27T08:00:00Z');
const later = new Date('2027-01-01T08:00:00Z');

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'desk-keys-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

const rootFile = async () => {
  const name = (await readdir(dataFolder)).find((file) => file.startsWith('root-'));
  return join(dataFolder, name ?? '');
};

it('a list gets a root that stands apart and keys that stay, each in a file of its owner alone', async () => {
  const { keys, rootMade } = await makeListKeys(dataFolder, list, {}, now);
  expect(rootMade).toBe(await rootFile());
  const files = await readdir(keysFolder(dataFolder));
  expect(files).toEqual([
    'food',
    expect.stringMatching(/^head-[0-9a-f]{8}\.key$/),
    expect.stringMatching(/^release-[0-9a-f]{8}\.key$/),
  ]);
  for (const file of [...files.slice(1).map((name) => join(keysFolder(dataFolder), name)), rootMade ?? '']) {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  }
  expect(keys.newest).toMatchObject({ list: list.id, keysVersion: 1, release: { threshold: 1 } });
  expect(keys.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  await expect(makeListKeys(dataFolder, list, {}, now)).rejects.toThrow('has keys already');
});

it('what a root signs holds for node:crypto, to the byte', async () => {
  const { keys } = await makeListKeys(dataFolder, list, {}, now);
  const [link] = keys.chain;
  const message = signedBytes(payloadTypes.keys, fromBase64(link?.payload ?? '') ?? new Uint8Array());
  const root = createPublicKey(createPrivateKey(await readFile(await rootFile(), 'utf8')));
  expect(verify(null, message, root, Buffer.from(link?.signatures[0]?.sig ?? '', 'base64'))).toBe(true);
});

it('lists of one desk share its root and its keys', async () => {
  const { keys: food } = await makeListKeys(dataFolder, list, {}, now);
  const { keys: scam, rootMade } = await makeListKeys(dataFolder, { ...list, id: 'urn:scam' }, {}, now);
  expect(rootMade).toBeNull();
  expect(scam.fingerprint).toBe(food.fingerprint);
  expect([scam.newest.release, scam.newest.head]).toEqual([food.newest.release, food.newest.head]);
});

it('a root that was moved away is named for each thing it signs, and no other one passes for it', async () => {
  await makeListKeys(dataFolder, list, {}, now);
  const moved = join(keysFolder(dataFolder), 'moved');
  await rename(await rootFile(), moved);
  await expect(rotateKeys(dataFolder, 'head', {}, later)).rejects.toThrow('--root-key FILE');
  const { path: stranger } = await makeKeyFile(dataFolder, 'root');
  await expect(rotateKeys(dataFolder, 'head', { rootKey: stranger }, later)).rejects.toThrow('is not the');
  const before = await readKeyFiles(keysFolder(dataFolder));
  const { lists } = await rotateKeys(dataFolder, 'head', { rootKey: moved }, later);
  expect(lists[0]?.links).toHaveLength(2);
  // Both are kept: the old one still signs until readers have the new keys.
  expect(await readKeyFiles(keysFolder(dataFolder))).toHaveLength(before.length + 1);
});

it('each role is replaced alone, and the list stays the same list', async () => {
  const { keys: first } = await makeListKeys(dataFolder, list, {}, now);
  await rotateKeys(dataFolder, 'release', {}, later);
  await rotateKeys(dataFolder, 'root', {}, later);
  const { lists } = await rotateKeys(dataFolder, 'head', {}, later);
  const last = lists[0];
  expect(last?.fingerprint).toBe(first.fingerprint);
  const [one, two, three, four] = last?.links ?? [];
  expect(two?.release.keys).not.toEqual(one?.release.keys);
  expect([two?.root, two?.head]).toEqual([one?.root, one?.head]);
  expect(three?.root).not.toBe(two?.root);
  expect(three?.release).toEqual(two?.release);
  expect([four?.root, four?.release]).toEqual([three?.root, three?.release]);
  expect(four?.head).not.toEqual(three?.head);
  expect(four?.expiresAt).toBe('2028-02-05T08:00:00.000Z');
});

it('several persons may have to sign, always more than half of them', async () => {
  const others = [await makeKeyFile(dataFolder, 'release'), await makeKeyFile(dataFolder, 'release')];
  const releaseKeys = others.map(({ key }) => key);
  await expect(makeListKeys(dataFolder, list, { releaseKeys, threshold: 1 }, now)).rejects.toThrow(
    'more than half',
  );
  const { keys } = await makeListKeys(dataFolder, list, { releaseKeys }, now);
  expect(keys.newest.release.threshold).toBe(2);
  expect(keys.newest.release.keys).toHaveLength(3);
  const { lists } = await rotateKeys(dataFolder, 'release', {}, later);
  expect(lists[0]?.newest.release.keys.slice(1)).toEqual(releaseKeys);
  const alone = await rotateKeys(dataFolder, 'release', { releaseKeys: [] }, later);
  expect(alone.lists[0]?.newest.release).toMatchObject({ threshold: 1 });
  expect((await readListKeys(dataFolder, 'food'))?.links).toHaveLength(3);
});

it('the desk can leave signing to persons: it has no release key among theirs then, and makes none', async () => {
  await makeListKeys(dataFolder, list, {}, now);
  const releaseKeys = [1, 2].map((byte) => toBase64(new Uint8Array(32).fill(byte)));
  const held = async () => (await readKeyFiles(keysFolder(dataFolder))).map(({ key }) => key);
  const before = await held();
  const { lists } = await rotateKeys(dataFolder, 'release', { releaseKeys, deskSigns: 'no' }, later);
  expect(lists[0]?.newest.release).toEqual({ keys: releaseKeys, threshold: 2 });
  expect(await held()).toEqual(before);
  await expect(
    rotateKeys(dataFolder, 'release', { releaseKeys: [], deskSigns: 'no' }, later),
  ).rejects.toThrow('more than half');
});

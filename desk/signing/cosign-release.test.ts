import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { List } from '../../src/contract/list.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { publishList } from '../publishing/publish-list.ts';
import { cosignRelease } from './cosign-release.ts';
import { makeKeyFile } from './key-files.ts';
import { keysFolder } from './list-keys.ts';
import { makeListKeys } from './make-keys.ts';

const list = (version: number, word = '碘盐防辐射') => sampleListOf(version, sampleEntry('a', word));

let folder: string;
let publisher: string;
let cosigner: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-cosign-'));
  publisher = join(folder, 'publisher');
  cosigner = join(folder, 'cosigner');
  const { key } = await makeKeyFile(keysFolder(cosigner), 'release');
  await makeListKeys(publisher, list(1), { releaseKeys: [key] }, new Date());
});
afterEach(() => rm(folder, { recursive: true }));

const publish = (each: List, signatures?: string) =>
  publishList(publisher, JSON.stringify(each), { signatures });
async function waiting(each: List): Promise<string> {
  const published = await publish(each);
  const file = published.ok && published.signed?.waiting?.file;
  if (!file) throw new Error('does not wait');
  return file;
}

it('a release is published once the second person has signed the list that was read', async () => {
  const file = await waiting(list(1));
  const said = await cosignRelease(cosigner, file, JSON.stringify(list(1)));
  expect(said[0]).toContain('version 1');
  expect(await publish(list(1))).toMatchObject({ ok: true, changed: true, signed: { waiting: null } });
});

it('nobody signs another list than the one that was read, or what is no release', async () => {
  const file = await waiting(list(1));
  const before = await readFile(file, 'utf8');
  for (const other of [list(1, '吃大蒜能治流感'), list(2)]) {
    await expect(cosignRelease(cosigner, file, JSON.stringify(other))).rejects.toThrow('another list');
  }
  expect(await readFile(file, 'utf8')).toBe(before);
  await writeFile(file, '{}');
  await expect(cosignRelease(cosigner, file, JSON.stringify(list(1)))).rejects.toThrow('holds no release');
});

it('nobody signs two releases of one version, whoever asks', async () => {
  await cosignRelease(cosigner, await waiting(list(1)), JSON.stringify(list(1)));
  // The publisher has lost what it signed, or acts in bad faith.
  await rm(join(keysFolder(publisher), 'sample', 'last-signed.json'));
  const second = await waiting(list(1, '吃大蒜能治流感'));
  await expect(cosignRelease(cosigner, second, JSON.stringify(list(1, '吃大蒜能治流感')))).rejects.toThrow(
    'has signed version 1',
  );
});

it('nobody signs what does not follow what was signed before', async () => {
  await cosignRelease(cosigner, await waiting(list(1)), JSON.stringify(list(1)));
  await publish(list(1));
  const file = await waiting(list(2));
  const record = join(keysFolder(cosigner), 'sample', 'last-signed.json');
  await writeFile(record, JSON.stringify({ version: 1, release: 'f'.repeat(64) }));
  await expect(cosignRelease(cosigner, file, JSON.stringify(list(2)))).rejects.toThrow('does not follow');
});

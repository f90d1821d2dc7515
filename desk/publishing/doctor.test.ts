import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { makeKeyFile } from '../signing/key-files.ts';
import { keysFolder } from '../signing/list-keys.ts';
import { makeListKeys, rotateKeys } from '../signing/make-keys.ts';
import { doctor, rootAdvice } from './doctor.ts';
import { headLifetimes } from './next-head.ts';
import { publishList } from './publish-list.ts';
import { renewHeads } from './renew-heads.ts';

const list = { ...sampleListOf(1, sampleEntry('a', '碘盐防辐射')), generatedAt: '2026-11-27T08:00:00Z' };
const at = (days: number) => new Date(Date.parse(list.generatedAt) + days * 24 * 60 * 60 * 1000);

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'desk-doctor-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

const publish = (now: Date) => publishList(dataFolder, JSON.stringify(list), { now });
const says = (text: string) => [expect.stringContaining(text)];

it('says nothing where all is well, or nothing is signed', async () => {
  expect(await doctor(dataFolder, at(0))).toEqual([]);
  await makeListKeys(dataFolder, list, {}, at(0));
  await publish(at(0));
  expect(await doctor(dataFolder, at(1))).toEqual([]);
});

it('says that a head has not been signed for half of its life', async () => {
  await makeListKeys(dataFolder, list, {}, at(0));
  await publish(at(0));
  expect(await doctor(dataFolder, at(3.4))).toEqual([]);
  expect(await doctor(dataFolder, at(3.6))).toEqual(says('holds until 2026-12-04'));
});

it('advises to move a root key away, which is nothing that needs attention', async () => {
  expect(await rootAdvice(dataFolder)).toEqual([]);
  const { rootMade } = await makeListKeys(dataFolder, list, {}, at(0));
  await publish(at(0));
  expect(await rootAdvice(dataFolder)).toEqual(says(`Advice: ${rootMade} is a root key. Move it`));
  expect(await doctor(dataFolder, at(1))).toEqual([]);
  await rm(rootMade ?? '');
  expect(await rootAdvice(dataFolder)).toEqual([]);
});

it('looks into a folder for a static host, whose head nobody signs but who publishes', async () => {
  const folder = join(dataFolder, 'web');
  await makeListKeys(dataFolder, list, {}, at(0));
  const headLifetime = headLifetimes.uploaded;
  await publishList(dataFolder, JSON.stringify(list), { folder, headLifetime, now: at(0) });
  expect(await doctor(dataFolder, at(0))).toEqual(says('--out FOLDER'));
  expect(await doctor(dataFolder, at(6.9), folder)).toEqual([]);
  expect(await doctor(dataFolder, at(7.1), folder)).toEqual(says('publish the list again'));
});

it('says months before that keys expire, and when nobody can be spared', async () => {
  const other = await makeKeyFile(join(dataFolder, 'elsewhere'), 'release');
  await makeListKeys(dataFolder, list, { releaseKeys: [other.key] }, at(0));
  expect(await doctor(dataFolder, at(345))).toEqual([
    expect.stringContaining('hold until 2028-01-01'),
    expect.stringContaining('Add one more'),
    expect.stringContaining('not published from here yet'),
  ]);
});

it('says that new keys or a key are missing, and what is published without being whole', async () => {
  await makeListKeys(dataFolder, list, {}, at(0));
  await publish(at(0));
  await rotateKeys(dataFolder, 'head', {}, at(0));
  expect(await doctor(dataFolder, at(0))).toEqual(says('Publish it once more'));
  await renewHeads(dataFolder, at(0.1));
  expect(await doctor(dataFolder, at(0.1))).toEqual([]);
  await rm(keysFolder(dataFolder), { recursive: true });
  await makeListKeys(dataFolder, list, {}, at(0));
  expect(await doctor(dataFolder, at(0.1))).toEqual(says('other keys sign'));
});

it('heads are signed anew once a day, and one that cannot be is named', async () => {
  await makeListKeys(dataFolder, list, {}, at(0));
  await publish(at(0));
  expect(await renewHeads(dataFolder, at(3.9))).toEqual([]);
  expect(await doctor(dataFolder, at(7))).toEqual([]);
  await rotateKeys(dataFolder, 'release', {}, at(4));
  expect(await renewHeads(dataFolder, at(8))).toEqual(says('release key was replaced'));
});

it('says that a file is gone which the newest release names, or is another one', async () => {
  await makeListKeys(dataFolder, list, {}, at(0));
  await publish(at(0));
  const folder = join(dataFolder, 'signed', 'sample', 'lists');
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), '{}');
  expect(await doctor(dataFolder, at(0))).toEqual(says('is not what was signed'));
  await rm(join(folder, name));
  expect(await doctor(dataFolder, at(0))).toEqual(says('is missing'));
  await publish(at(0.1));
  expect(await doctor(dataFolder, at(0.1))).toEqual([]);
});

it('says that a head is dated ahead, as one made by a wrong clock, until it is published by a right one', async () => {
  await makeListKeys(dataFolder, list, {}, at(0));
  await publish(at(300));
  expect(await doctor(dataFolder, at(1))).toEqual(says('--clock-is-right'));
  await expect(publish(at(1))).rejects.toThrow('Set the clock right');
  const again = { now: at(1), clockIsRight: true };
  expect(await publishList(dataFolder, JSON.stringify(list), again)).toMatchObject({ ok: true });
  expect(await doctor(dataFolder, at(1))).toEqual([]);
});

it('says that the keys of a folder are in another data folder than the one that is named', async () => {
  await makeListKeys(dataFolder, list, {}, at(0));
  const folder = join(dataFolder, 'web');
  await publishList(dataFolder, JSON.stringify(list), { folder, now: at(0) });
  expect(await doctor(join(dataFolder, 'other'), at(0), folder)).toEqual(says('--data-folder'));
});
